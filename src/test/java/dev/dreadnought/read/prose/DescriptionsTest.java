package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.model.Component;
import dev.dreadnought.model.Reading;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole descriptions, of systems that have little in common. */
class DescriptionsTest {
  private static final String PLAYER =
      """
      Offline media player

      Melodia is an offline desktop media player for Windows and macOS. It is written in C++ with Qt 6 and uses FFmpeg to
      decode audio and video files. TagLib reads the tags of music files. Playlists and play counts are kept in a SQLite
      database in the user's profile. Users can install plug-ins, which are shared libraries that the player loads at
      start. The program never connects to the internet. It is distributed as an installer made with Inno Setup.
      """;

  private static final String SHOP =
      """
      Our web shop sells garden tools to about 40,000 customers. The frontend is a React single-page application, served
      through Amazon CloudFront. The backend is a Node.js API built with Express, running on ECS Fargate behind an
      Application Load Balancer. Orders and customer accounts are stored in PostgreSQL on Amazon RDS, and Redis on
      ElastiCache keeps the sessions. Product images live in an S3 bucket. When an order is placed, the API publishes a
      message to an SQS queue; a worker takes it from the queue and sends confirmation e-mails through Amazon SES.
      Payments are handled by Stripe. All traffic is encrypted with TLS. Staff use an admin panel to change prices.
      Passwords are hashed with bcrypt. We plan to move to Aurora next year.
      """;

  private static final String FLEET =
      """
      # Parcel tracking

      Drivers use a mobile app. It sends positions to the tracking service over HTTPS.

      * The tracking service is written in Java with Spring Boot and publishes events to Kafka.
      * The alert worker consumes them and writes alerts into the alert database (PostgreSQL).
      * Dispatchers log in to the dispatcher portal with Keycloak. The portal reads from the alert database.

      Everything runs on Kubernetes. Unlike the old system, it does not use MongoDB. A cache is planned.
      """;

  @Test
  void a_desktop_program_has_files_and_a_database_and_no_network() {
    List<String> outcome = Outcome.of(Outcome.read(PLAYER));
    assertThat(outcome)
        .contains(
            "name Offline media player",
            "component desktop-app desktop-app qt:6 inno-setup cpp macos windows",
            "component database database sqlite",
            "data play-counts in database",
            "data playlists in database",
            "component ffmpeg library ffmpeg",
            "part ffmpeg of desktop-app",
            "part taglib of desktop-app",
            "component file-store file-store - inferred",
            "flow desktop-app--file-store - inferred",
            "flow users--desktop-app - inferred",
            "flow desktop-app--database play-counts playlists",
            "fact loads-plugins@desktop-app TRUE",
            "fact internet-facing@system FALSE")
        .noneMatch(l -> l.startsWith("component browser"))
        .noneMatch(l -> l.startsWith("boundary"));
  }

  @Test
  void a_shop_in_the_cloud_has_all_its_parts() {
    assertThat(Outcome.of(Outcome.read(SHOP)))
        .contains(
            "name Web shop",
            "people 40000",
            "component frontend browser-client react",
            "component api api express bcrypt node-js",
            "host api on container-platform",
            "component container-platform container-platform aws-fargate aws",
            "component load-balancer load-balancer elastic-load-balancing aws",
            "component cdn cdn amazon-cloudfront aws",
            "component database database postgresql amazon-rds aws",
            "component cache cache redis amazon-elasticache aws",
            "component object-store object-store amazon-s3 aws",
            "component queue queue amazon-sqs aws",
            "component payment payment stripe",
            "component email email amazon-ses aws",
            "data customer-accounts in database",
            "data orders in database",
            "data sessions in cache",
            "data product-images in object-store",
            "flow load-balancer--api",
            "flow api--queue--https messages",
            "flow queue--worker--https messages",
            "flow worker--email--https",
            "flow api--payment--https",
            "boundary third-party email payment",
            "actor administrator high",
            "actor customers medium",
            "actor employees medium",
            "control strong-password-hashing@database implemented",
            "aside planned Aurora");
  }

  @Test
  void what_customers_send_arrives_at_the_load_balancer() {
    assertThat(Outcome.of(Outcome.read(SHOP)))
        .anyMatch(l -> l.startsWith("flow customers--frontend"))
        .anyMatch(l -> l.startsWith("flow frontend--load-balancer"))
        .noneMatch(l -> l.startsWith("flow frontend--api"))
        .noneMatch(l -> l.startsWith("component browser "));
  }

  @Test
  void services_keep_their_roles_and_their_own_stores() {
    assertThat(Outcome.of(Outcome.read(FLEET)))
        .contains(
            "name Parcel tracking",
            "component mobile-app mobile-app -",
            "component tracking-service service spring-boot java",
            "component alert-worker worker -",
            "component alert-database database postgresql",
            "component stream stream apache-kafka",
            "component identity-provider identity-provider keycloak",
            "flow mobile-app--tracking-service--https",
            "flow stream--alert-worker--kafka",
            "flow alert-worker--alert-database--postgresql",
            "aside negated MongoDB",
            "aside planned cache")
        .anyMatch(l -> l.startsWith("flow tracking-service--stream--kafka"))
        .anyMatch(l -> l.startsWith("flow drivers--mobile-app"));
  }

  @Test
  void every_place_holds_the_words_that_were_recognised() {
    for (String text : List.of(PLAYER, SHOP, FLEET)) {
      Reading reading = Outcome.read(text);
      assertThat(reading.mentions())
          .isNotEmpty()
          .allMatch(m -> !Places.words(text, m.source()).isBlank());
      for (Component component : reading.model().components()) {
        component.technologies().stream()
            .filter(u -> u.version() != null)
            .forEach(
                u ->
                    assertThat(u.sources())
                        .anyMatch(
                            s -> Places.words(text, s).endsWith(String.valueOf(u.version()))));
      }
    }
  }
}
