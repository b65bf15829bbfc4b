package dev.dreadnought.read.prose;

import dev.dreadnought.catalog.Technology;
import dev.dreadnought.model.ComponentKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * "An STM32 board sits in the pump. The board sends", "the Mitsubishi PLC … the PLC": the noun
 * behind the product of a device means that device, where the text has no other that ends so.
 */
final class DeviceNouns {
  /** What a device is called as a program or a person is, too. */
  private static final Set<String> OTHERS =
      Words.of("board controller module unit node gateway plc robot hub box mcu microcontroller");

  private final Map<String, NounPhrase> first = new HashMap<>();
  private final Set<String> several = new HashSet<>();

  private DeviceNouns() {}

  /** The STM32 of "an STM32 board": the board is no longer name of another thing. */
  static boolean isDevice(Mention before) {
    Technology technology = before.technology();
    return technology != null && technology.kind() == ComponentKind.DEVICE;
  }

  static void join(List<NounPhrase> phrases, Identities identities) {
    DeviceNouns nouns = new DeviceNouns();
    phrases.forEach(nouns::collect);
    phrases.stream().map(NounPhrase::sentence).distinct().forEach(nouns::others);
    for (NounPhrase phrase : phrases) {
      String noun = bareNoun(phrase);
      NounPhrase device = nouns.several.contains(noun) ? null : nouns.first.get(noun);
      if (device != null && device != phrase && device.number() < phrase.number()) {
        identities.join(device, phrase);
      }
    }
  }

  private void collect(NounPhrase phrase) {
    Technology product = phrase.product();
    if (product == null || product.kind() != ComponentKind.DEVICE || isOneWord(phrase)) {
      return;
    }
    String noun = behind(phrase);
    NounPhrase before = noun.isEmpty() ? null : first.putIfAbsent(noun, phrase);
    if (before != null && before.product() != product) {
      several.add(noun);
    }
  }

  /** "An Epson printer" beside "the Zebra printer": of another maker, whom no list knows. */
  private void others(Sentence sentence) {
    for (int i = 1; i < sentence.size(); i++) {
      NounPhrase device = first.get(sentence.word(i));
      Token before = sentence.token(i - 1);
      boolean led =
          before.isWord() && before.capital() && !Words.DETERMINERS.contains(before.word());
      if (device != null && led && !isOf(device, sentence, i)) {
        several.add(sentence.word(i));
      }
    }
  }

  /** True where the word before is the maker's whom the device has in its own phrase. */
  private static boolean isOf(NounPhrase device, Sentence sentence, int noun) {
    Sentence own = device.sentence();
    for (int i = device.from(); i < device.to(); i++) {
      if (own.word(i).equals(sentence.word(noun - 1))) {
        return true;
      }
    }
    return false;
  }

  /** "The PLC", which is all that the phrase says. */
  private static boolean isOneWord(NounPhrase phrase) {
    String noun = phrase.sentence().word(phrase.from());
    return phrase.to() - phrase.from() == 1 && isNoun(noun);
  }

  /** The noun at the end of a product's phrase, or right behind it; or nothing. */
  private static String behind(NounPhrase phrase) {
    Sentence sentence = phrase.sentence();
    String last = sentence.word(phrase.to() - 1);
    if (phrase.to() - phrase.from() > 1 && isNoun(last)) {
      return last;
    }
    String next = sentence.word(phrase.to());
    return isNoun(next) && !sentence.token(phrase.to()).joined() ? next : "";
  }

  private static String bareNoun(NounPhrase phrase) {
    Technology product = phrase.product();
    boolean bare =
        phrase.article() == NounPhrase.Article.DEFINITE
            && phrase.role().isEmpty()
            && !phrase.isCounted()
            && isOneWord(phrase)
            && Words.DETERMINERS.contains(phrase.sentence().word(phrase.from() - 1))
            && (product == null || product.kind() == ComponentKind.DEVICE);
    boolean one = bare && !phrase.sentence().word(phrase.to()).equals("of");
    return one ? phrase.sentence().word(phrase.from()) : "";
  }

  private static boolean isNoun(String word) {
    return PartNouns.isThing(word)
        || OTHERS.contains(Goals.singular(word))
        || GeneralTargets.kindOf(Goals.singular(word)) == ComponentKind.DEVICE;
  }
}
