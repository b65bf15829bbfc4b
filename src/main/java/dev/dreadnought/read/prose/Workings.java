package dev.dreadnought.read.prose;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Verbs that speak for what they are said of: what a thing does while it is at work, what somebody
 * does with a thing that is there, and by what it came to be there.
 */
final class Workings {

  /** What a verb says of the thing beside it. */
  enum Sort {
    /** It is at work, whether it does this or this is done in it, by it or with it. */
    WORK,
    /**
     * Somebody has it and makes use of it; of what the thing itself has or needs it tells nothing.
     */
    HAVE,
    /** It came, or was made, and stays. */
    BEGIN,
    /** Somebody thinks, says, wants or learns something: nothing is done with it. */
    MIND,
    /** Its maker offers it, or those who sell others do: as a subject it is the house. */
    TRADE
  }

  /** How a word is a form of its verb. */
  enum Form {
    BASE,
    THIRD,
    ING,
    PAST,
    PARTICIPLE
  }

  /** A word as a form, or several, of one verb. */
  record Work(String base, Sort sort, Set<Form> forms) {
    boolean is(Form form) {
      return forms.contains(form);
    }
  }

  private static final String WORK =
      "spread:spread transport ferry haul juggle churn shuttle funnel pour swallow munch squirt"
          + " double accept access act aggregate alert allocate analyse analyze answer appear apply"
          + " archive arrive assign attach attend authenticate authorise authorize automate back"
          + " balance bear:bore:borne belong block book boot bounce bridge broadcast broker buffer"
          + " bundle burn cache calculate call capture carry catch:caught chain charge chart chat"
          + " check chew click clone collaborate collect combine come:came:come communicate compare"
          + " compile compress compute conduct connect consist consult contain control convert"
          + " coordinate copy correlate count crawl create crunch deal:dealt debit decode decrypt"
          + " deduplicate delete deliver depend detect dial digest direct discover dispatch display"
          + " distribute do:did:done document download draft drain draw:drew:drawn"
          + " drive:drove:driven drop dump edit email emit emulate encode eliminate obviate encrypt enforce engage"
          + " enqueue enrich ensure enter escalate exchange execute expire export expose extract"
          + " face fan fault feed:fed fetch file fill filter find:found fire flag flow"
          + " fly:flew:flown forward front gather gauge generate get:got give:gave:given glue grant"
          + " go:went:gone govern group grow:grew:grown guard guide hand handle hang:hung hash help"
          + " hide:hid:hidden hit:hit hold:held host identify import index inform ingest inject"
          + " inspect interact invalidate invoke issue join keep:kept remember key label land lead:led lean hinge hum purr thrive"
          + " leave:left let:let lie:lay:lain link list listen live load locate lock log look loop"
          + " mail manage manipulate map mark mask match measure merge message meter mirror mitigate"
          + " monitor mount multiplex navigate negotiate notify observe obtain offer open operate"
          + " orchestrate order outlive output own paint park parse partition pass pay:paid peer"
          + " perform persist phone pick pin ping pipe place play plot poll pool pop populate"
          + " position post predict present preserve prevent print prioritise process produce"
          + " project protect provide provision proxy prune publish pull pump patch purge push put:put"
          + " query queue rank reach read:read receive recognise recognize reconcile record recover"
          + " redirect redistribute reduce reflect refresh register reject relay release rely"
          + " remain render renew replay replicate report represent request reserve reside resize"
          + " resolve respond restart restore retain retrieve return review ride:rode:ridden roll"
          + " rotate route rule run:ran:run sample sanitise save scale scan schedule score scrape"
          + " scroll search secure segment send:sent separate sequence serve shape share"
          + " shield ship show:showed:shown sign simulate sit:sat smooth snapshot solve sort"
          + " speak:spoke:spoken split:split spool stage stamp stand:stood start stay steer stop"
          + " store stream structure style submit subscribe summarise supervise supply support"
          + " surface sweep:swept sync synchronise synchronize tag tail talk touch target terminate test"
          + " text throttle tie toggle trace track train transcode transcribe transfer transform"
          + " translate transmit travel treat trigger tune tunnel turn type unify unlock unpack"
          + " update upload validate verify version view visit visualise visualize wait"
          + " wake:woke:woken walk watch weave:wove:woven weigh wire work wrap yield zip"
          + " accelerate accumulate acknowledge activate adapt adjust administer alter amplify"
          + " annotate anonymise anonymize append approve arrange assist associate augment"
          + " autoscale bind:bound centralise centralize clean collate compensate complement"
          + " complete compose comprise condense consolidate constrain consume contribute"
          + " cooperate customise customize decide decompress delegate demultiplex denormalise"
          + " deserialise deserialize determine diagnose disseminate divide duplicate empower"
          + " encapsulate enhance enroll evict expand facilitate federate finalise"
          + " finalize finish fulfil gzip harvest highlight house hydrate impersonate improve increase"
          + " increment indicate infer initialise initialize initiate insert instruct instrument"
          + " intercept isolate iterate materialise materialize moderate modify normalise"
          + " normalize nudge offload optimise optimize originate oversee:oversaw:overseen"
          + " overwrite:overwrote:overwritten paginate parallelise parallelize participate"
          + " permit personalise personalize pinpoint precompute prefetch preload prepare"
          + " preprocess prerender preside promote propagate react reassemble rebalance"
          + " recalculate recompute recreate refine regenerate regulate remap rename reply"
          + " reprocess reroute rescale reset:reset resume reuse revalidate ring revoke safeguard"
          + " sanitize satisfy scrub serialise serialize simplify slice sniff specify stitch"
          + " subdivide supplement tokenise tokenize traverse trim underpin unite unwrap upsert"
          + " vectorise vectorize";

  private static final String HAVE =
      "ask assume combine deserve employ enjoy exploit feature have:had hire include incorporate"
          + " leverage love maintain need possess rent require trust use utilise utilize";

  private static final String BEGIN =
      "rebuild:rebuilt add adopt assemble base bring:brought build:built change choose:chose:chosen"
          + " code commission configure construct containerise containerize craft deploy design"
          + " develop embed enable establish extend format hook implement incorporate inherit"
          + " install integrate introduce launch make:made migrate model move opt package plug port"
          + " power program redo:redid:redone refactor reimplement replace"
          + " rewrite:rewrote:rewritten script select set:set settle spin:spun standardise"
          + " standardize kick stick:stuck succeed switch take:took:taken upgrade win:won wrap"
          + " write:wrote:written";

  /** What the maker of a thing does with it, who courts, bills and vexes those who buy. */
  private static final String TRADE =
      "sell:sold quote sponsor advertise tout invoice market cater compete discontinue acquire"
          + " triple bankrupt overcharge undercut:undercut:undercut outbid:outbid:outbid"
          + " charm court woo";

  private static final String MIND =
      "admire advise advocate argue believe bill blame bore brag claim"
          + " complain consider cost criticise curse date debate declare decline decorate demand"
          + " deny describe dine discuss dislike distrust doubt dread dream:dreamt envy estimate"
          + " evaluate expect explain fancy fear feel:felt forget:forgot:forgotten guess"
          + " hate hear:heard hope imagine intend joke know:knew:known laugh learn lecture like"
          + " lose:lost mean:meant mention miss mistake:mistook:mistaken mock object plan ponder"
          + " praise preach prefer pretend promise pronounce propose prove:proved:proven quote"
          + " realise recall reckon recommend refuse regret remember remind resent resist"
          + " say:said scare seem smell spell study suggest suppose swear:swore:sworn"
          + " teach:taught tease tell:told tempt think:thought tire try understand:understood"
          + " vote want warn whisper wish wonder worry";

  private static final Map<String, Work> FORMS = new HashMap<>();

  static {
    addAll(BEGIN, Sort.BEGIN);
    addAll(WORK, Sort.WORK);
    addAll(HAVE, Sort.HAVE);
    addAll(MIND, Sort.MIND);
    addAll(TRADE, Sort.TRADE);
  }

  private Workings() {}

  /** With these words behind them verbs tell of talk, of a loss or of a refusal. */
  private static final Map<String, Set<String>> TURNS = turns();

  private static Map<String, Set<String>> turns() {
    Map<String, Set<String>> turns = new HashMap<>();
    String entries =
        "bring:up put:forward throw:away,out,overboard look:into,around,like talk:about,of,up"
            + " turn:down,away take:apart,home,away give:up,away,back"
            + " come:close,second,third,last,near"
            + " call:for move:out stay:out,away,outside go:away,extinct fall:through,out"
            + " play:with,around pass:by,over,on keep:out,off,away hold:off,against send:back"
            + " hand:back,in opt:out walk:away ask:about,after,for think:of leave:behind date:from"
            + " rule:out phase:out stem:from swear:by vote:for";
    for (String entry : Words.split(entries, ' ')) {
      int colon = entry.indexOf(':');
      turns.put(
          entry.substring(0, colon), Set.copyOf(Words.split(entry.substring(colon + 1), ',')));
    }
    return Map.copyOf(turns);
  }

  /** True of "brought up", "came a close second", "called for": nothing is done with the thing. */
  static boolean isTurned(Work work, String next) {
    return TURNS.getOrDefault(work.base(), Set.of()).contains(next);
  }

  /** The verb that a word is a form of, or null. */
  static @Nullable Work of(String word) {
    return FORMS.get(word);
  }

  private static void addAll(String entries, Sort sort) {
    for (String entry : Words.split(entries, ' ')) {
      add(entry, sort);
    }
  }

  private static void add(String entry, Sort sort) {
    List<String> forms = Inflection.ofVerb(entry);
    put(forms.get(0), forms.get(0), sort, Form.BASE);
    put(forms.get(0), forms.get(1), sort, Form.THIRD);
    put(forms.get(0), forms.get(2), sort, Form.ING);
    put(forms.get(0), forms.get(3), sort, Form.PAST);
    put(forms.get(0), forms.get(forms.size() - 1), sort, Form.PARTICIPLE);
  }

  /** The first verb that has a form keeps it. */
  private static void put(String base, String word, Sort sort, Form form) {
    Work known = FORMS.get(word);
    if (known == null) {
      FORMS.put(word, new Work(base, sort, EnumSet.of(form)));
    } else if (known.base().equals(base)) {
      Set<Form> forms = EnumSet.copyOf(known.forms());
      forms.add(form);
      FORMS.put(word, new Work(base, known.sort(), forms));
    }
  }
}
