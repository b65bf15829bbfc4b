package dev.dreadnought.attack;

import dev.dreadnought.catalog.Capability;
import dev.dreadnought.model.ModelIndex;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What an attacker has got to at one element.
 *
 * @param power a capability of the catalog, or one of those below that only consequences give
 * @param element the id of an element, or of the system
 */
record Position(String power, String element) implements Comparable<Position> {
  static final String PROCESS_REACH = "reach-process";
  static final String STORE_REACH = "reach-store";
  static final String FLOW_REACH = "reach-flow";
  static final String VICTIM = "reach-victim";
  static final String ACCOUNT = "have-account";
  static final String ADMINISTRATOR_RIGHTS = "have-administrator-rights";
  static final String LOCAL_ACCOUNT = "have-local-account";
  static final String CLOUD = "have-cloud-access";
  static final String USER = "act-as-user";
  static final String ADMINISTRATOR = "act-as-administrator";
  static final String COMPONENT = "act-as-component";
  static final String PROCESS = "control-process";
  static final String HOST = "control-host";
  static final String READ = "read-data";
  static final String ALTER = "alter-data";
  static final String DESTROY = "destroy-data";
  static final String STOP = "stop-service";
  static final String SUPPLY = "supply-code";

  /** Sends data that other components pass on to the element. */
  static final String SEND = "send-data";

  /** Acts as any user, not as one who fell for something. */
  static final String ANY_USER = "act-as-any-user";

  /** Works from within the component, so that what it may do is done. */
  static final String RIGHTS = "use-rights";

  /** Runs code inside a program that uses the store. */
  static final String CALLER = "control-caller";

  /** Runs code inside something that the machine runs. */
  static final String HOSTED = "control-hosted";

  /** Has the rights of a program that uses the store. */
  static final String CALLER_RIGHTS = "use-rights-of-caller";

  /** Stands where code comes from. */
  static final String SUPPLIER = "be-supplier";

  /** What is wanted. */
  static final String GOAL = "goal";

  /** The greatest first. */
  private static final List<String> MILESTONES =
      List.of(HOST, PROCESS, SUPPLY, CLOUD, ADMINISTRATOR, ANY_USER, COMPONENT, USER, DESTROY);

  private static final Map<String, String> SAYS =
      Map.ofEntries(
          Map.entry(PROCESS_REACH, "sends requests to {}"),
          Map.entry(FLOW_REACH, "stands on the way of {}"),
          Map.entry(VICTIM, "makes a user open a page, a mail or a file"),
          Map.entry(ACCOUNT, "has an account on {}"),
          Map.entry(LOCAL_ACCOUNT, "has an account on the machine of {}"),
          Map.entry(CLOUD, "has credentials of the cloud account"),
          Map.entry(USER, "acts as a user of {}"),
          Map.entry(ADMINISTRATOR, "acts as an administrator of {}"),
          Map.entry(COMPONENT, "has the credentials of {}"),
          Map.entry(PROCESS, "runs code inside {}"),
          Map.entry(HOST, "controls the machine {}"),
          Map.entry(READ, "reads the data of {}"),
          Map.entry(ALTER, "changes the data of {}"),
          Map.entry(DESTROY, "deletes the data of {}"),
          Map.entry(STOP, "stops {}"),
          Map.entry(SUPPLY, "gets code of theirs into {}"),
          Map.entry(SEND, "gets data of theirs to {}"),
          Map.entry(ANY_USER, "acts as any user of {}"),
          Map.entry(RIGHTS, "uses the rights of {}"),
          Map.entry(CALLER, "runs code inside a program that uses {}"),
          Map.entry(HOSTED, "runs code inside something that {} runs"),
          Map.entry(CALLER_RIGHTS, "has the rights of a program that uses {}"),
          Map.entry(SUPPLIER, "supplies code to {}"));

  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::power).thenComparing(Position::element);

  /** A store is reached as a process is, and administrator is who has the rights of one. */
  static Position of(String capability, String element) {
    return switch (capability) {
      case STORE_REACH -> new Position(PROCESS_REACH, element);
      case ADMINISTRATOR_RIGHTS -> new Position(ADMINISTRATOR, element);
      default -> new Position(capability, element);
    };
  }

  /** {@code read-data@database}. */
  String id() {
    return power + "@" + element;
  }

  /** True of what a tree shows as a node of its own, because much follows from it. */
  boolean isMilestone() {
    return MILESTONES.contains(power);
  }

  /** True where more follows from it: what gives both is shown as a way to the greater one. */
  boolean isGreaterThan(Position other) {
    return isMilestone()
        && (!other.isMilestone() || MILESTONES.indexOf(power) < MILESTONES.indexOf(other.power()));
  }

  /** A sentence without "the attacker" and full stop. */
  String says(ModelIndex model, Map<String, Capability> capabilities) {
    String name = model.nameOf(element);
    String says = SAYS.get(power);
    if (says != null) {
      return says.replace("{}", power.equals(ANY_USER) ? ofUsers(model, name) : name);
    }
    Capability own = capabilities.get(power);
    return (own == null ? power : own.says()) + " (" + name + ")";
  }

  /** What only passes requests on has no users of its own. */
  private String ofUsers(ModelIndex model, String name) {
    boolean forwards = model.component(element).filter(c -> c.kind().forwards()).isPresent();
    return forwards ? "what is behind " + name : name;
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return id();
  }
}
