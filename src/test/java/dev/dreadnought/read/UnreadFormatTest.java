package dev.dreadnought.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of another kind is called by its name; a description is a description. */
class UnreadFormatTest {
  private record Sample(String name, String text) {}

  private static Stream<Sample> samples() {
    return Stream.of(
        new Sample(
            "Microsoft's Threat Modeling Tool",
            "<ThreatModel xmlns=\"http://x\"><a/></ThreatModel>"),
        new Sample("draw.io", "<mxfile host=\"x\"><diagram/></mxfile>"),
        new Sample(
            "CycloneDX document in XML",
            "<?xml version=\"1.0\"?>\n<bom xmlns=\"http://cyclonedx.org/schema/bom/1.6\"/>"),
        new Sample("CycloneDX document", "{\n \"bomFormat\": \"CycloneDX\", \"components\": []}"),
        new Sample("HTML page", "<!doctype html>\n<p>Shop</p>"),
        new Sample("XML", "<?xml version=\"1.0\"?><a/>"),
        new Sample("JSON", "{\"nodes\": [1, 2]}"),
        new Sample("OpenAPI", "openapi: 3.0.1\ninfo: {}\ncomponents:\n  schemas: {}\n"),
        new Sample("Compose", "# a comment\nservices:\n  web:\n    image: nginx\n"),
        new Sample("Kubernetes", "---\napiVersion: v1\nkind: Service\n"),
        new Sample("CloudFormation", "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n"),
        new Sample("Threagile", "threagile_version: 1.0.0\ntitle: x\n"),
        new Sample("GitHub Actions", "name: build\non: [push]\njobs:\n  a: {}\n"),
        new Sample("pytm", "#!/usr/bin/env python3\nfrom pytm import TM, Server\ntm = TM(\"x\")\n"),
        new Sample("Python", "import os\n\ndef main():\n    pass\n"),
        new Sample("PlantUML", "@startuml\nA -> B\n@enduml\n"),
        new Sample("Mermaid", "%% a comment\nflowchart LR\n  a --> b\n"),
        new Sample("Mermaid", "sequenceDiagram\n  A->>B: hello\n"),
        new Sample("Graphviz", "digraph G {\n  a -> b;\n}\n"),
        new Sample("Structurizr", "/* big bank */\nworkspace {\n model {}\n}\n"),
        new Sample("Terraform", "resource \"aws_s3_bucket\" \"b\" {\n  acl = \"private\"\n}\n"),
        new Sample("threatcl", "spec_version = \"0.7\"\nthreatmodel \"x\" {\n}\n"),
        new Sample("Dockerfile", "FROM python:3.12\nRUN pip install flask\n"),
        new Sample("script", "#!/bin/sh\necho hello\n"));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void is_called_by_its_name(Sample sample) {
    assertThat(UnreadFormat.of(sample.text())).get().asString().contains(sample.name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import of orders happens every night.",
        "Import orders from the partner, then store them in MySQL.",
        "from the browser we import files into the shop.",
        "from partners import orders come in nightly.",
        "Services: the shop has three of them.",
        "services:\n- the shop, a Flask app\n- the database, MySQL\n",
        "FROM the internet users reach the shop.",
        "graph LR is what we call the tool that draws.",
        "The resource \"shop\" {sic} is a Flask app.",
        "workspace rules: everybody may read the wiki.",
        "data \"in transit\" is encrypted.",
        "on: weekdays the batch job runs.",
        "kind: a web shop\nThe shop uses MySQL.",
        "<p align=\"center\">Shop</p>\n\nThe shop is a Flask app.",
        "<!-- draft -->\n# Shop\nThe shop is a Flask app.",
        "[The shop](https://example.org) is a Flask app with MySQL.",
        "{draft} The shop is a Flask app.",
        "# Shop\n\n```python\nimport os\ndef main():\n  pass\n```\nIt uses MySQL.",
        "# Shop\n\n```mermaid\nflowchart LR\n a --> b\n```\n",
        "system: {name: Shop}\ncomponents:\n- {id: a, kind: database}\n",
        "{\"system\": {\"name\": \"Shop\"}, \"components\": []}",
        ""
      })
  void a_description_is_none(String text) {
    assertThat(UnreadFormat.of(text)).isEmpty();
  }

  @Test
  void no_description_of_the_samples_is_one() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("samples"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        assertThat(UnreadFormat.of(Files.readString(file))).as(file.toString()).isEmpty();
      }
    }
  }
}
