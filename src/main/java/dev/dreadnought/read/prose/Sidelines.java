package dev.dreadnought.read.prose;

import java.util.Set;

/**
 * Nouns that are no running thing. Behind a name ("the Looker licence", "the Hadoop days") or
 * before it ("a sticker of", "a talk about") they say that the name only tells them from others.
 */
final class Sidelines {
  /** Money, papers, talk, people, times and keepsakes. */
  private static final Set<String> NOUNS =
      nouns(
          "licence license trial invoice bill quote offer price pricing discount budget fee cost"
              + " subscription renewal tender pitch sale salesman salesperson salespeople rep"
              + " lawyer contract support partner reseller credit voucher meter book course class"
              + " lesson certificate certification training workshop tutorial talk conference"
              + " meetup webinar keynote lecture exam hackathon demo presentation slide deck paper"
              + " article newsletter brochure leaflet flyer manual handbook guide documentation"
              + " screenshot poster sticker mug shirt t-shirt logo icon badge joke punchline meme"
              + " nickname rumour rumor hype buzz story tale myth legend obituary funeral grave era"
              + " afternoon morning evening weekend terms conditions condition whitepaper changelog"
              + " fossil relic souvenir vestige heirloom dongle detour misadventure dalliance"
              + " day week month year time age period generation chapter history fan enthusiast"
              + " evangelist guru expert specialist consultant programmer developer engineer admin"
              + " guy people crowd community folk user customer team vendor maker company"
              + " foundation competitor experience expertise knowledge skill experiment spike"
              + " proposal idea plan wish dream ticket question discussion debate argument"
              + " decision vote protocol dialect syntax lookalike clone equivalent alternative"
              + " competitor fork philosophy principle feel look feeling flavour memory nostalgia"
              + " greeting homage uninstall removal retirement farewell goodbye breach headline"
              + " news blog thread ad advert advertisement benchmark comparison evaluation"
              + " shortlist candidate option leftover remnant folder trouble fear love hate opinion"
              + " view interest enthusiasm worry complaint rant gripe praise");

  /** What a thing is made of, or how much of it there is: said of them, it is said of the thing. */
  private static final Set<String> SHARES =
      nouns(
          "line cluster instance fleet farm set pair handful number row pool group combination mix"
              + " mixture copy version release flavour node replica box installation deployment"
              + " setup part help means way top front behalf back favour favor hand form basis side"
              + " stack couple dozen lot plenty array layer collection variety series chain network"
              + " range bit piece host kind sort type list choice use usage integration dump snapshot"
              + " backup export table row record content schema index document dataset log");

  /** They show and tell, and what they say of a thing makes none. */
  private static final Set<String> PAPERS =
      nouns(
          "book chapter article paper guide tutorial manual handbook slide ad advert brochure"
              + " newsletter grant tender offer proposal screenshot poster story novel lecture talk"
              + " minister");

  private static final Set<String> STAGES =
      nouns("hackathon workshop demo conference fair tutorial course lecture exam");

  private Sidelines() {}

  /** Where what nobody runs is kept. */
  private static final Set<String> SHELVES =
      nouns(
          "branch spike backlog shelf drawer slide slideshow cupboard attic museum bin prototype"
              + " budget brochure wishlist roadmap hackathon sandbox draft strategy mock-up mockup"
              + " sketch footnote");

  /** True of a place where a thing is kept that does not run. */
  static boolean isShelf(String word) {
    return SHELVES.contains(word) || NOUNS.contains(word);
  }

  /** True of an occasion at which things are made to be shown once. */
  static boolean isStage(String word) {
    return STAGES.contains(word);
  }

  static boolean isPaper(String word) {
    return PAPERS.contains(word);
  }

  /** True of a noun that is no running thing. */
  static boolean isOne(String word) {
    return NOUNS.contains(word);
  }

  /** True of a noun by whose "of" a thing stands for itself: "a cluster of". */
  static boolean isShare(String word) {
    return SHARES.contains(word);
  }

  private static Set<String> nouns(String singular) {
    Set<String> all = new java.util.HashSet<>();
    Words.split(singular, ' ').forEach(n -> all.addAll(Inflection.ofNoun(n)));
    return Set.copyOf(all);
  }
}
