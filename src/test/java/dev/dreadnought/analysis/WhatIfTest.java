package dev.dreadnought.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.Dreadnought;
import dev.dreadnought.Models;
import dev.dreadnought.finding.Assessment;
import dev.dreadnought.finding.Finding;
import dev.dreadnought.finding.Sensitivity.Change;
import dev.dreadnought.finding.Sensitivity.Swing;
import dev.dreadnought.model.Control;
import dev.dreadnought.model.ControlStatus;
import dev.dreadnought.model.ThreatModel;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.Test;

/** Statements on controls are tried together, and tell the same as each alone. */
class WhatIfTest {
  private static final Dreadnought DREADNOUGHT = Dreadnought.builtIn();

  @Provide
  Arbitrary<ThreatModel> models() {
    return new GeneratedModels(DREADNOUGHT.catalog()).models();
  }

  @Tag("slow")
  @Property(tries = 20, seed = "20261127")
  void what_a_control_changes_is_what_the_system_with_it_has(@ForAll("models") ThreatModel model) {
    judge(model);
  }

  @Test
  void and_on_the_blog_controls_are_tried_both_ways() {
    List<Swing> swings = judge(Models.blog().build());
    assertThat(swings).extracting(Swing::answer).contains(true, false);
  }

  private static List<Swing> judge(ThreatModel model) {
    List<Swing> swings =
        DREADNOUGHT.assess(model).sensitivity().result().swings().stream()
            .filter(s -> DREADNOUGHT.catalog().controls().containsKey(control(s)))
            .toList();
    for (Swing swing : swings) {
      List<Finding> after = worstFirst(DREADNOUGHT.assess(with(model, swing)));
      for (Change change : swing.changes()) {
        if (change.after() > 0) {
          Finding then = after.get(change.after() - 1);
          assertThat(then.id()).as(swing.unknown()).isEqualTo(change.finding());
          assertThat(then.current().score()).as(swing.unknown()).isEqualTo(change.score());
        }
      }
    }
    return swings;
  }

  private static ThreatModel with(ThreatModel model, Swing swing) {
    List<Control> controls = new ArrayList<>(model.controls());
    controls.removeIf(c -> c.id().equals(control(swing)) && !c.status().isInForce());
    String on = swing.unknown().substring(control(swing).length() + 1);
    ControlStatus status = swing.answer() ? ControlStatus.IMPLEMENTED : ControlStatus.ABSENT;
    controls.add(new Control(control(swing), on, status, List.of()));
    return model.withControls(controls);
  }

  private static String control(Swing swing) {
    return swing.unknown().substring(0, swing.unknown().indexOf('@'));
  }

  private static List<Finding> worstFirst(Assessment assessment) {
    return assessment.findings().stream().sorted(Finding.WORST_FIRST).toList();
  }
}
