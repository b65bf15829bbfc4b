package dev.dreadnought.rules;

import static dev.dreadnought.model.ComponentKind.API;
import static dev.dreadnought.model.ComponentKind.BROWSER_CLIENT;
import static dev.dreadnought.model.ComponentKind.CI_CD;
import static dev.dreadnought.model.ComponentKind.DATABASE;
import static dev.dreadnought.model.ComponentKind.DESKTOP_APP;
import static dev.dreadnought.model.ComponentKind.DEVICE;
import static dev.dreadnought.model.ComponentKind.LANGUAGE_MODEL;
import static dev.dreadnought.model.ComponentKind.ML_MODEL;
import static dev.dreadnought.model.ComponentKind.MOBILE_APP;
import static dev.dreadnought.model.ComponentKind.NOTIFICATION;
import static dev.dreadnought.model.ComponentKind.REGISTRY;
import static dev.dreadnought.model.ComponentKind.SERVICE;
import static dev.dreadnought.model.ComponentKind.SOURCE_REPOSITORY;
import static dev.dreadnought.model.ComponentKind.USER;
import static dev.dreadnought.model.ComponentKind.VECTOR_STORE;
import static dev.dreadnought.model.ComponentKind.WEB_APPLICATION;
import static dev.dreadnought.rules.RulesTest.holds;
import static dev.dreadnought.rules.RulesTest.m;

import dev.dreadnought.model.ModelBuilder;
import dev.dreadnought.model.Truth;
import dev.dreadnought.rules.RulesTest.Claim;
import java.util.ArrayList;
import java.util.List;

/** What each rule of {@code derive-delivery.drl} changes. */
final class DeliveryClaims {
  private DeliveryClaims() {}

  static List<Claim> claims() {
    List<Claim> claims = new ArrayList<>(building());
    claims.addAll(models());
    claims.addAll(things());
    claims.addAll(plants());
    claims.addAll(clients());
    return claims;
  }

  private static List<Claim> building() {
    return List.of(
        new Claim(
            "a build pipeline that nobody named runs the steps of its repository",
            m().component("ci", CI_CD),
            holds("runs-repository-steps@ci")),
        new Claim(
            "a pipeline that delivers somewhere holds credentials for it",
            m().component("ci", CI_CD).component("images", REGISTRY).flow("ci", "images"),
            holds("holds-deployment-credentials@ci")),
        new Claim(
            "a source repository keeps source code",
            m().component("code", SOURCE_REPOSITORY),
            holds("keeps-source-code@code")),
        new Claim(
            "what is said of builds of strangers holds for the pipeline",
            m().component("ci", CI_CD)
                .component("api", SERVICE)
                .fact("builds-strangers-with-keys", "api", Truth.TRUE),
            holds("builds-strangers-with-keys@ci")),
        new Claim(
            "a registry keeps what was built",
            m().component("images", REGISTRY),
            holds("keeps-artefacts@images")));
  }

  private static ModelBuilder asking(String model) {
    return m().component("bot", SERVICE).component("llm", LANGUAGE_MODEL, model).flow("bot", "llm");
  }

  private static List<Claim> models() {
    return List.of(
        new Claim(
            "a program that calls a language model asks it",
            asking("ollama"),
            holds("asks-language-model@bot")),
        new Claim(
            "a program that calls a paid model pays for its words",
            asking("openai-api"),
            holds("pays-for-tokens@bot")),
        new Claim(
            "a program that calls a model of its maker sends the maker its prompts",
            asking("openai-api"),
            holds("sends-prompts-to-provider@bot")),
        new Claim(
            "an asking program with pages shows the model's text",
            m().component("web", WEB_APPLICATION)
                .component("llm", LANGUAGE_MODEL)
                .flow("web", "llm"),
            holds("shows-model-output-in-browser@web")),
        new Claim(
            "a browser that calls an asking program shows the model's text",
            asking("ollama").component("page", BROWSER_CLIENT).flow("page", "bot"),
            holds("shows-model-output-in-browser@bot")),
        new Claim(
            "an asking program that looks documents up reads text of others",
            asking("ollama").component("docs", VECTOR_STORE).flow("bot", "docs"),
            holds("works-on-text-of-others@bot")),
        new Claim(
            "an asking program that fetches addresses reads text of others",
            asking("ollama").fact("fetches-given-url", "bot", Truth.TRUE),
            holds("works-on-text-of-others@bot")),
        new Claim(
            "an asking program that takes files reads text of others",
            asking("ollama").fact("accepts-uploads", "bot", Truth.TRUE),
            holds("works-on-text-of-others@bot")),
        new Claim(
            "an asking program with a store of messages keeps conversations",
            asking("ollama")
                .component("db", DATABASE)
                .asset("chats", "message")
                .keeps("db", "chats")
                .flow("bot", "db"),
            holds("keeps-conversations@bot")),
        new Claim(
            "an asking program with a tool server lets the model call tools",
            tools(),
            holds("lets-model-call-tools@bot")),
        new Claim(
            "what is called by the tool protocol offers tools",
            tools(),
            holds("offers-tools-to-models@tools")),
        new Claim(
            "what calls a server by the tool protocol takes its descriptions",
            tools(),
            holds("takes-tool-descriptions@bot")),
        new Claim(
            "two programs that let models call tools exchange tasks",
            m().component("plan", SERVICE, "crewai")
                .component("buy", SERVICE, "autogen")
                .flow("plan", "buy"),
            holds("talks-to-other-agents@buy")),
        new Claim(
            "a vector store keeps embeddings",
            m().component("docs", VECTOR_STORE),
            holds("keeps-embeddings@docs")),
        new Claim(
            "a model that nobody bought is the organisation's own",
            m().component("rank", ML_MODEL),
            holds("serves-own-model@rank")),
        new Claim(
            "a learned model judges what it is asked",
            m().component("rank", ML_MODEL),
            holds("judges-with-learned-model@rank")),
        new Claim(
            "a program that asks a learned model judges with it",
            m().component("api", API).component("rank", ML_MODEL).flow("api", "rank"),
            holds("judges-with-learned-model@api")));
  }

  private static ModelBuilder tools() {
    return asking("ollama")
        .component("tools", SERVICE, "model-context-protocol")
        .flow("bot", "tools");
  }

  private static ModelBuilder reporting() {
    return m().component("sensor", DEVICE).component("api", API).flow("sensor", "api");
  }

  private static List<Claim> things() {
    return List.of(
        new Claim(
            "a device is a thing out in the world",
            m().component("sensor", DEVICE),
            holds("is-thing@sensor")),
        new Claim(
            "a device that reports to a server keeps a credential for it",
            reporting(),
            holds("keeps-device-credential@sensor")),
        new Claim(
            "what a device reports to takes its messages",
            reporting(),
            holds("takes-device-messages@api")),
        new Claim(
            "a server that calls devices commands them",
            m().component("api", API).component("lamp", DEVICE).flow("api", "lamp"),
            holds("sends-commands-to-devices@api")));
  }

  private static List<Claim> plants() {
    return List.of(
        new Claim(
            "who calls by a plant bus speaks it",
            m().component("hmi", SERVICE)
                .component("line", DEVICE)
                .flowOver("modbus", "hmi", "line"),
            holds("speaks-open-fieldbus@hmi")),
        new Claim(
            "what is called by a plant bus takes its commands",
            m().component("hmi", SERVICE)
                .component("line", DEVICE)
                .flowOver("modbus", "hmi", "line"),
            holds("takes-fieldbus-commands@line")),
        new Claim(
            "a device that speaks a plant bus takes its commands",
            m().component("hvac", DEVICE, "bacnet"),
            holds("takes-fieldbus-commands@hvac")),
        new Claim(
            "a device that is called by a speaker of a plant bus takes its commands",
            m().component("hmi", SERVICE, "modbus")
                .component("line", DEVICE, "plc")
                .flow("hmi", "line"),
            holds("takes-fieldbus-commands@line")),
        new Claim(
            "people who use the plant's screens operate it",
            m().actor("shift", USER).component("hmi", SERVICE, "scada").flow("shift", "hmi"),
            holds("operated-by-people@hmi")));
  }

  private static List<Claim> clients() {
    return List.of(
        new Claim(
            "an app that a push service calls shows its messages",
            m().component("push", NOTIFICATION).component("app", MOBILE_APP).flow("push", "app"),
            holds("receives-push-messages@app")),
        new Claim(
            "a program whose server knows its users keeps their login",
            m().component("program", DESKTOP_APP)
                .component("api", API)
                .fact("authenticates-users", "api", Truth.TRUE)
                .flow("program", "api"),
            holds("keeps-login-on-machine@program")));
  }
}
