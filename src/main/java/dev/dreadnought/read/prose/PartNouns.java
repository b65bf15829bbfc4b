package dev.dreadnought.read.prose;

import static dev.dreadnought.model.ComponentKind.*;

import dev.dreadnought.model.ComponentKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Nouns for programs, devices and places where things are kept, in the singular. A noun of these
 * makes a part only where a sentence lets something pass to it or from it: see {@link PartPhrases}.
 */
final class PartNouns {
  private static final Map<String, ComponentKind> KINDS = new HashMap<>();

  /** Things that one can touch, which need no word before them to tell which. */
  private static final Set<String> DEVICES =
      Words.of(
          "accelerometer actuator aerial multiplexer amplifier analyser analyzer antenna appliance arm"
              + " barrier beacon bike boiler bracelet bulb buoy buzzer camera charger"
              + " chiller chromatograph collar compressor conveyor crane dashcam defibrillator detector"
              + " dialyser display dome dongle drone elevator engraver feeder fridge freezer"
              + " furnace gauge generator gripper handheld harvester headset heater hygrometer"
              + " inverter kettle kiosk lamp lathe lift locker loudspeaker magnetometer"
              + " microphone microscope mill modality mount motor oven oximeter pipette plotter"
              + " press printer probe projector pump radar reader receiver recorder relay"
              + " refrigerator rig robot rtu plc scale scanner screen sequencer servo shutter"
              + " shuttle siren smartwatch sonar sorter spectrometer spectroscope stethoscope switchboard"
              + " tachograph telephone telescope thermometer thermostat till tracker tractor palletiser palletizer labeller dryer mixer grinder slicer"
              + " transmitter transponder turbine turnstile ultrasound valve ventilator wearable"
              + " winch wristband");

  /** Things that one can touch, of words that mean much else. */
  private static final Set<String> MACHINES =
      Words.of(
          "bed box bridge cell chip counter device equipment gate instrument board radio terminal"
              + " tablet workstation handset phone smartphone laptop meter monitor node player"
              + " sensor station stick switch truck unit van vehicle vessel watch pc computer light"
              + " controller door card cabinet tank plug repeater modem register clock machine indicator");

  private static final Set<String> PROGRAMS =
      Words.of(
          "adapter adaptor add-in add-on addin addon agent aggregator app application archiver checker"
              + " assistant batch bot calculator classifier client coach collector compiler"
              + " compressor connector consumer converter coordinator crawler daemon decoder"
              + " dispatcher downloader emulator encoder engine estimator exporter extension"
              + " extractor feeder fetcher forecaster formatter forwarder function generator handler"
              + " harvester importer indexer ingester ingestor injector inspector integration"
              + " interpreter invoicer job launcher layer linter listener loader logger macro mailer"
              + " manager matcher matchmaker merger middleware miner module notifier optimiser"
              + " optimizer orchestrator parser pipeline planner plug-in plugin poller predictor"
              + " process processor producer program programme publisher ranker recogniser"
              + " recognizer recommender reconciler recorder registry relay renderer replicator reporter"
              + " resizer resolver responder router runner scheduler scorer scraper script sender"
              + " server service shim signer simulator sniffer software solver splitter"
              + " stitcher streamer subscriber subsystem summariser summarizer supervisor"
              + " synchroniser synchronizer syncer system task timer tool trainer transcoder"
              + " transcriber transformer translator unpacker updater uploader utility validator verifier"
              + " watcher watchdog wrapper worker writer");

  /** Nouns that end as those for who does something do. */
  private static final Set<String> NO_DOERS =
      Words.of(
          "header footer number order letter paper parameter perimeter identifier corner error"
              + " vector color buffer cluster folder chapter browser owner customer member user"
              + " computer calendar character factor sector author vendor operator administrator"
              + " tier layer answer offer power water summer winter october november december"
              + " september semester paper newsletter voucher docker helper behaviour super other"
              + " matter manner flavor mirror floor harbor editor visitor doctor investor contractor"
              + " minister officer teacher manager engineer developer maintainer");

  /** Nouns that stand for parts where they are called by a title: "the Caretaker desk". */
  private static final Map<String, ComponentKind> TITLED = new HashMap<>();

  /** What people look at. */
  private static final Set<String> SCREENS =
      Words.of(
          "backoffice cockpit console dashboard designer editor explorer form helpdesk intranet"
              + " inbox page panel player portal shop ui gui viewer webshop website wizard workbench cms crm"
              + " erp");

  private static final Set<String> STORES =
      Words.of(
          "archive cabinet catalogue disk drive filer folder array mailbox nas repository san share"
              + " spreadsheet volume workbook");

  private static final Set<String> KEPT =
      Words.of(
          "raw staging column record records event events feature vector document state session object blob"
              + " image file result results series model artifact log metric profile tick trace"
              + " message snapshot value graph row key");

  /** Providers of these are hosts, practices, or a part of a program. */
  private static final Set<String> NO_PROVIDERS =
      Words.of(
          "cloud service hosting care health healthcare identity data content context theme managed"
              + " third-party party external internet infrastructure the a our their any each one"
              + " another other same different new old");

  /** Where keys are kept. */
  private static final Set<String> SAFES = Words.of("keychain keyring keystore vault");

  /** Somebody else's. */
  private static final Set<String> OUTSIDE =
      Words.of(
          "acquirer authority bank bureau carrier clearinghouse exchange feed insurer ministry registry"
              + " regulator");

  /** Programs that are called as people or devices are, and that programs turn to. */
  private static final Set<String> TURNED_TO =
      Words.of("collector controller coordinator handler dispatcher registry router supervisor");

  private static final Set<String> HOUSES =
      Words.of("acquirer bank bureau carrier clearinghouse insurer ministry regulator authority");

  /** Whose programs are never one's own. */
  private static final Set<String> HOUSES_OF_OTHERS =
      Words.of(
          "partner supplier provider manufacturer vendor airline courier processor port registrar issuer"
              + " scheme wholesaler publisher broadcaster landlord distributor dealer reseller"
              + " haulier grower brewer franchisor agency subcontractor contractor auctioneer hoster telco");

  /** What people hold while they use something else that is in it. */
  private static final Set<String> IN_HAND =
      Words.of("phone smartphone laptop tablet pc computer handset");

  /** Programs that people are called by as well: these need a sign that they are none. */
  private static final Set<String> PERSONAL =
      Words.of(
          "agent assistant coach collector coordinator courier designer dispatcher"
              + " editor handler inspector interpreter listener manager miner planner"
              + " player publisher reader recorder reporter runner sender subscriber supervisor"
              + " trainer translator viewer worker writer controller scanner");

  /** Before "assistant" they tell a program from a person. */
  private static final Set<String> HELPED_WITH =
      Words.of("ai chat coding digital programming search shopping travel virtual voice writing");

  /** Whose business "the card processor" is. */
  private static final Map<String, Set<String>> BUSINESS =
      Map.of(
          "partner", Words.of("billing payment shipping logistics delivery printing"),
          "processor", Words.of("card payment payments payroll claims issuer loan"),
          "office", Words.of("customs tax patent statistics statistical land registry passport"),
          "network", Words.of("card payment roaming partner"),
          "register",
              Words.of(
                  "population land company companies trade civil commercial business vehicle patent"
                      + " electoral address residents national state"),
          "company", Words.of("leasing insurance shipping courier security cleaning collection"),
          "house", Words.of("clearing fulfilment printing publishing auction"),
          "centre", Words.of("print call computing contact distribution"));

  /** Before "bank" they tell what stands in a row, or is kept. */
  private static final Set<String> IN_BANKS =
      Words.of(
          "locker memory flash filter battery capacitor relay switch meter server lift blood tissue seed"
              + " gene food data image question test item template phone power cloud");

  /** Before these nouns they tell of something else: a state machine is no machine. */
  private static final Map<String, Set<String>> OTHERWISE =
      Map.of(
          "bank", IN_BANKS,
          "machine", Words.of("state virtual java turing time"),
          "panel", Words.of("solar instrument wall touch expert review side"),
          "clock", Words.of("system logical vector wall lamport"),
          "register", Words.of("risk asset shift processor"),
          "extension", Words.of("file filename name domain path mime type image phone telephone"),
          "feed", Words.of("news rss atom activity social twitter"),
          "middleware",
              Words.of(
                  "csrf xsrf cors auth authentication authorization security session logging error"
                      + " validation compression cache caching limiting"),
          "layer",
              Words.of(
                  "network transport physical link session presentation abstraction socket sockets"
                      + " security ozone another each every extra additional"));

  /** "A locker bank" and "a food bank" are no banks, a file extension is no program. */
  static boolean isRow(String before, String noun) {
    return OTHERWISE.getOrDefault(noun, Set.of()).contains(before);
  }

  /** True of what a store of it is no shop: "the column store", "the batch record store". */
  static boolean isKept(String before) {
    return KEPT.contains(before);
  }

  /** True of somebody else's business: "the customs office". */
  static boolean isBusiness(String before, String noun) {
    boolean provider =
        noun.equals("provider") && !NO_PROVIDERS.contains(before) && !Words.isFunction(before);
    return provider || BUSINESS.getOrDefault(noun, Set.of()).contains(before);
  }

  /** Before "reader" they tell a device from a person. */
  private static final Set<String> READ =
      Words.of(
          "badge barcode card chip code fingerprint licence magnetic meter nfc palm passport plate"
              + " qr rfid tag ticket token");

  private static final Set<String> PLAIN_PROGRAMS =
      Words.of(
          "engine module extension middleware game generator converter compiler simulator"
              + " adapter connector notebook mainframe binary bridge driver");

  /** Nouns for programs that an article alone makes one part. */
  private static final Set<String> ALONE =
      Words.of(
          "add-in add-on addin addon archiver batch bot classifier crawler daemon dashboard decoder"
              + " emulator encoder exporter importer indexer matchmaker notifier optimiser"
              + " optimizer parser plug-in plugin poller recommender renderer replicator scheduler"
              + " scraper script spreadsheet subscriber timer transcoder uploader validator watchdog"
              + " transcriber summariser summarizer loader fetcher ingester forwarder extractor"
              + " synchroniser synchronizer scorer orchestrator aggregator reconciler vault"
              + " shop webshop intranet backoffice helpdesk cms crm erp"
              + " wrapper cockpit share nas filer mailbox keychain keystore");

  static {
    OUTSIDE.forEach(w -> KINDS.put(w, EXTERNAL_SERVICE));
    STORES.forEach(w -> KINDS.put(w, FILE_STORE));
    SAFES.forEach(w -> KINDS.put(w, SECRET_STORE));
    MACHINES.forEach(w -> KINDS.put(w, DEVICE));
    DEVICES.forEach(w -> KINDS.put(w, DEVICE));
    SCREENS.forEach(w -> KINDS.put(w, WEB_APPLICATION));
    PROGRAMS.forEach(w -> KINDS.put(w, programKind(w)));
    Words.of("desk counter screen form forms pages board")
        .forEach(w -> TITLED.put(w, WEB_APPLICATION));
    Words.of("store ledger journal table index mart lake").forEach(w -> TITLED.put(w, DATABASE));
    Words.of("run farm pool fleet step").forEach(w -> TITLED.put(w, WORKER));
    TITLED.put("log", LOGGING);
    TITLED.put("inbox", FILE_STORE);
    TITLED.put("bucket", OBJECT_STORE);
    TITLED.put("queue", QUEUE);
  }

  private PartNouns() {}

  /** "The coding assistant": told from a person by the word before. */
  static boolean isProgramBy(String before, String noun) {
    return noun.equals("assistant") && HELPED_WITH.contains(before)
        || noun.equals("reader") && READ.contains(before);
  }

  /** A job works by itself, an application may be anything, and the rest serves somebody. */
  private static ComponentKind programKind(String word) {
    return switch (word) {
      case "app", "application", "program", "programme", "software", "system", "tool" -> OTHER;
      case "add-in", "add-on", "addin", "addon", "extension", "client", "emulator" -> DESKTOP_APP;
      case "function" -> SERVERLESS_FUNCTION;
      case "server",
          "service",
          "engine",
          "module",
          "subsystem",
          "manager",
          "component",
          "bot",
          "middleware" ->
          SERVICE;
      default -> WORKER;
    };
  }

  /** What a noun in the singular is, or null. */
  static @Nullable ComponentKind of(String word) {
    return KINDS.get(word);
  }

  /** What the last word of a title names, or null: "Caretaker desk", "Sorter". */
  static @Nullable ComponentKind ofTitle(String word) {
    ComponentKind kind = TITLED.getOrDefault(word, KINDS.get(word));
    boolean doer = isDoer(word);
    boolean general = kind == null || kind == DEVICE && isPersonal(word);
    return general && doer ? WORKER : kind;
  }

  /** True of a noun that ends as those for who does something do: "shrinker". */
  static boolean isDoer(String word) {
    return SectionNames.isDoer(word) && !NO_DOERS.contains(word);
  }

  /** True of a noun that an article alone makes one part. */
  static boolean standsAlone(String word) {
    return DEVICES.contains(word) && !PERSONAL.contains(word) || ALONE.contains(word);
  }

  /** True of a noun for a house that is not the author's: "the bank's API". */
  static boolean isHouseOfOthers(String word) {
    return OUTSIDE.contains(word) || HOUSES_OF_OTHERS.contains(word);
  }

  /** "The device sends readings to the collector": no person, where a program turns to it. */
  static boolean isTurnedTo(String word) {
    return TURNED_TO.contains(word);
  }

  /** True of somebody else's house that programs turn to without more being said of it. */
  static boolean isHouse(String word) {
    return HOUSES.contains(word);
  }

  /** True of a noun that means a program where it does what programs do: "the shop". */
  static boolean isPlainProgram(String word) {
    return SCREENS.contains(word) || PLAIN_PROGRAMS.contains(word);
  }

  /** True of a noun for a place where things are kept, in the singular. */
  static boolean isStore(String word) {
    return STORES.contains(word);
  }

  static boolean isInHand(String word) {
    return IN_HAND.contains(word);
  }

  /** True of a noun for a thing that one can touch, in either number. */
  static boolean isThing(String word) {
    return DEVICES.contains(Goals.singular(word));
  }

  /** True of a noun for programs that is one for people, too. */
  static boolean isPersonal(String word) {
    return PERSONAL.contains(word);
  }
}
