package dev.dreadnought.evidence;

import dev.dreadnought.source.InvalidInputException;
import dev.dreadnought.source.Location;
import dev.dreadnought.source.Problem;
import dev.dreadnought.source.Source;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** Ed25519 keys in the forms that openssl reads and writes: PKCS#8 and SPKI, as PEM. */
public final class Keys {
  private static final String ALGORITHM = "Ed25519";
  private static final int LINE = 64;

  private Keys() {}

  /** A key to sign with. */
  public static final class Signing {
    private final PrivateKey key;
    private final PublicKey counterpart;

    private Signing(PrivateKey key, PublicKey counterpart) {
      this.key = key;
      this.counterpart = counterpart;
    }

    byte[] sign(byte[] message) {
      try {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("every Java from 15 on signs with " + ALGORITHM, e);
      }
    }

    /** SHA-256 of the public key as SPKI. */
    public String id() {
      return publicKey().id();
    }

    /** The key that checks what this one signs. */
    public Checking publicKey() {
      return new Checking(counterpart);
    }

    /** As PKCS#8, PEM. */
    public String pem() {
      return Keys.pem("PRIVATE KEY", key.getEncoded());
    }
  }

  /** A key to check signatures with. */
  public static final class Checking {
    private final PublicKey key;

    private Checking(PublicKey key) {
      this.key = key;
    }

    boolean isSignature(byte[] message, byte[] signed) {
      try {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initVerify(key);
        signature.update(message);
        return signature.verify(signed);
      } catch (GeneralSecurityException e) {
        return false;
      }
    }

    /** SHA-256 of the key as SPKI. */
    public String id() {
      return Source.sha256(key.getEncoded());
    }

    /** As SPKI, PEM. */
    public String pem() {
      return Keys.pem("PUBLIC KEY", key.getEncoded());
    }
  }

  /** A new key; the one place where something random is wanted. */
  public static Signing generate() {
    try {
      return of(KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java from 15 on has " + ALGORITHM, e);
    }
  }

  private static Signing of(KeyPair pair) {
    return new Signing(pair.getPrivate(), pair.getPublic());
  }

  /**
   * A signing key from PKCS#8, PEM.
   *
   * @param name what messages call it
   * @throws InvalidInputException where it is none
   */
  public static Signing signing(String name, String pem) {
    try {
      byte[] encoded = bytes(name, "PRIVATE KEY", pem);
      PrivateKey key =
          KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
      return new Signing(key, counterpart((EdECPrivateKey) key));
    } catch (GeneralSecurityException | ClassCastException e) {
      throw refusal(name, "this is no private Ed25519 key");
    }
  }

  /** Java derives no public key from a private one; but it makes the pair of a given seed. */
  private static PublicKey counterpart(EdECPrivateKey key) throws GeneralSecurityException {
    byte[] seed = key.getBytes().orElseThrow();
    KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
    generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
    return generator.generateKeyPair().getPublic();
  }

  private static final class Seed extends SecureRandom {
    private static final long serialVersionUID = 1L;
    private final byte[] seed;

    Seed(byte[] seed) {
      super(null, null);
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }

  /**
   * A public key from SPKI, PEM.
   *
   * @param name what messages call it
   * @throws InvalidInputException where it is none
   */
  public static Checking checking(String name, String pem) {
    try {
      byte[] encoded = bytes(name, "PUBLIC KEY", pem);
      return new Checking(
          KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
    } catch (GeneralSecurityException e) {
      throw refusal(name, "this is no public Ed25519 key");
    }
  }

  private static byte[] bytes(String name, String label, String pem) {
    String begin = "-----BEGIN " + label + "-----";
    String end = "-----END " + label + "-----";
    int from = pem.indexOf(begin);
    int to = pem.indexOf(end);
    if (from < 0 || to < from) {
      throw refusal(name, "there is no \"" + begin + "\"");
    }
    try {
      String body = pem.substring(from + begin.length(), to).replaceAll("\\s", "");
      return Base64.getDecoder().decode(body);
    } catch (IllegalArgumentException e) {
      throw refusal(name, "what stands in the PEM is no base64");
    }
  }

  private static String pem(String label, byte[] encoded) {
    byte[] feed = "\n".getBytes(StandardCharsets.US_ASCII);
    String body = Base64.getMimeEncoder(LINE, feed).encodeToString(encoded);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  private static InvalidInputException refusal(String name, String reason) {
    return new InvalidInputException(
        List.of(
            Problem.error(
                new Location(name, 1, 1, 0),
                reason,
                "make a pair with `dreadnought keygen` or `openssl genpkey -algorithm ed25519`")));
  }
}
