package dev.dreadnought.read.prose;

import java.util.Set;

/** Words for people and houses whose systems are not the author's. */
final class Outsiders {
  private static final Set<String> PEOPLE =
      Words.of(
          "competitor competitors rival rivals vendor vendors speaker speakers neighbour neighbours"
              + " neighbor neighbors startups others headquarters aunt uncle"
              + " friend friends landlord landlords brother sister cousin nephew niece franchisee franchisees"
              + " bloggers predecessor predecessors hq freelancer freelancers pentesters"
              + " ex-colleague ex-colleagues");

  /** Of one's own house where nothing says of which other. */
  private static final Set<String> COLLEAGUES =
      Words.of("colleague colleagues contractor contractors");

  private static final Set<String> PLACES = Words.of("in at from over");

  /** Who looks at a system and works with tools of his own. */
  private static final Set<String> VISITORS =
      Words.of("auditor auditors consultant consultants inspector inspectors examiner examiners");

  private static final Set<String> RELATED = Words.of("parent holding sister mother");

  private static final Set<String> HOUSES =
      Words.of(
          "group company companies firm house department school hospital office club practice");

  private static final Set<String> OTHER = Words.of("other another");

  /** Houses whose interfaces others call by their name: "the Google Civics API". */
  private static final Set<String> OFFERING =
      Words.of(
          "google facebook meta microsoft twitter apple github linkedin spotify yahoo bing ebay"
              + " youtube instagram whatsapp reddit strava fitbit garmin tmdb imdb nasa noaa yelp"
              + " foursquare tiktok zoom slack");

  private Outsiders() {}

  /** True of the first word of the name of an interface that is somebody else's. */
  static boolean offerApis(String word) {
    return OFFERING.contains(word.toLowerCase(java.util.Locale.ROOT));
  }

  static boolean isOne(String word) {
    return PEOPLE.contains(word);
  }

  static boolean isVisitor(String word) {
    return VISITORS.contains(word);
  }

  /** True of a word that, with those beside it, names somebody else's house. */
  static boolean isAt(Syntax syntax, int i) {
    Sentence sentence = syntax.sentence();
    String word = sentence.word(i);
    String next = sentence.word(i + 1);
    return isOne(word)
        || word.equals("head") && next.equals("office")
        || RELATED.contains(word) && HOUSES.contains(next)
        || COLLEAGUES.contains(word)
            && (PLACES.contains(next) || OTHER.contains(sentence.word(i - 1)));
  }
}
