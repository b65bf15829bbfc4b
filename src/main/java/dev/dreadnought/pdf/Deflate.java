package dev.dreadnought.pdf;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Compression in the format of RFC 1950 and RFC 1951, written here because the bytes of the Java
 * class library's follow the zlib of the machine. One block with the fixed codes; a repetition is
 * taken where it is found first, and longest among the nearest ones.
 */
final class Deflate {
  private static final int WINDOW = 32768;
  private static final int LEAST = 4;
  private static final int MOST = 258;
  private static final int TRIES = 24;
  private static final int HASHES = 1 << 15;
  private static final int END_OF_BLOCK = 256;

  /** By code of a length, from 257: the least length, and how many further bits follow. */
  private static final int[] LENGTH_BASE = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };

  private static final int[] LENGTH_BITS = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
  };

  private static final int[] DISTANCE_BASE = {
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
    3073, 4097, 6145, 8193, 12289, 16385, 24577
  };

  private final byte[] data;
  private final int[] newest = new int[HASHES];
  private final int[] older = new int[WINDOW];
  private byte[] out;
  private int size;
  private int bits;
  private int bitCount;

  private Deflate(byte[] data) {
    this.data = data;
    this.out = new byte[data.length / 3 + 64];
    Arrays.fill(newest, -1);
  }

  static byte[] zlib(byte[] data) {
    return new Deflate(data).compressed();
  }

  private byte[] compressed() {
    write(0x78);
    write(0x01);
    // The last block, and fixed codes.
    put(0b011, 3);
    int at = 0;
    while (at < data.length) {
      at += step(at);
    }
    putSymbol(END_OF_BLOCK);
    if (bitCount > 0) {
      put(0, 8 - bitCount);
    }
    Adler32 sum = new Adler32();
    sum.update(data);
    for (int shift = 24; shift >= 0; shift -= 8) {
      write((int) (sum.getValue() >>> shift));
    }
    return Arrays.copyOf(out, size);
  }

  /** Writes a repetition or one byte, and returns how far that went. */
  private int step(int at) {
    if (at + LEAST > data.length) {
      putSymbol(data[at] & 0xff);
      return 1;
    }
    int longest = LEAST - 1;
    int distance = 0;
    int most = Math.min(MOST, data.length - at);
    int candidate = newest[hash(at)];
    for (int tries = 0; tries < TRIES && candidate >= 0 && at - candidate < WINDOW; tries++) {
      // What differs at the end of the longest so far is no longer one.
      if (longest < most && data[candidate + longest] == data[at + longest]) {
        int length = common(candidate, at, most);
        if (length > longest) {
          longest = length;
          distance = at - candidate;
        }
      }
      int next = older[candidate % WINDOW];
      candidate = next < candidate ? next : -1;
    }
    if (distance == 0) {
      putSymbol(data[at] & 0xff);
      remember(at, 1);
      return 1;
    }
    putRepetition(longest, distance);
    remember(at, longest);
    return longest;
  }

  private int hash(int at) {
    int four =
        (data[at] & 0xff)
            | (data[at + 1] & 0xff) << 8
            | (data[at + 2] & 0xff) << 16
            | (data[at + 3] & 0xff) << 24;
    return (four * 0x9E3779B1) >>> 17;
  }

  private int common(int one, int other, int most) {
    int length = 0;
    while (length < most && data[one + length] == data[other + length]) {
      length++;
    }
    return length;
  }

  private void remember(int from, int count) {
    int end = Math.min(from + count, data.length - LEAST + 1);
    for (int at = from; at < end; at++) {
      int hash = hash(at);
      older[at % WINDOW] = newest[hash];
      newest[hash] = at;
    }
  }

  private void putRepetition(int length, int distance) {
    int code = last(LENGTH_BASE, length);
    putSymbol(257 + code);
    put(length - LENGTH_BASE[code], LENGTH_BITS[code]);
    int far = last(DISTANCE_BASE, distance);
    put(Integer.reverse(far) >>> 27, 5);
    put(distance - DISTANCE_BASE[far], Math.max(0, far / 2 - 1));
  }

  /** The last of some ascending numbers that is not above a number. */
  private static int last(int[] numbers, int number) {
    int at = Arrays.binarySearch(numbers, number);
    return at >= 0 ? at : -at - 2;
  }

  /** The fixed codes of RFC 1951, 3.2.6; a code is sent from its high bit. */
  private void putSymbol(int symbol) {
    if (symbol < 144) {
      putCode(0x30 + symbol, 8);
    } else if (symbol < 256) {
      putCode(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      putCode(symbol - 256, 7);
    } else {
      putCode(0xC0 + symbol - 280, 8);
    }
  }

  private void putCode(int code, int count) {
    put(Integer.reverse(code) >>> (32 - count), count);
  }

  private void put(int value, int count) {
    bits |= value << bitCount;
    bitCount += count;
    while (bitCount >= 8) {
      write(bits);
      bits >>>= 8;
      bitCount -= 8;
    }
  }

  private void write(int oneByte) {
    if (size == out.length) {
      out = Arrays.copyOf(out, 2 * size);
    }
    out[size++] = (byte) oneByte;
  }
}
