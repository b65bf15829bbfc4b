package dev.dreadnought.read.prose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.catalog.CatalogLoader;
import dev.dreadnought.catalog.Frame;
import dev.dreadnought.catalog.Remark;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A start reads what the build made of the senses and the ways, and not their words. */
class FrameIndexTest {
  private static final Catalog CATALOG = CatalogLoader.builtIn();
  private static final FrameIndex INDEX = FrameIndex.builtFor(CATALOG.sha256()).orElseThrow();

  @Test
  void the_index_of_the_build_is_the_one_that_the_catalog_gives() throws IOException {
    try (InputStream built = getClass().getResourceAsStream("/" + FrameIndex.RESOURCE)) {
      assertThat(FrameIndex.resource(CATALOG.language(), CATALOG.sha256()))
          .isEqualTo(built.readAllBytes());
    }
  }

  @Test
  void each_way_of_the_catalog_stands_in_the_index_with_its_frame_and_all_that_it_asks_for() {
    List<List<Frame.Way>> all = new ArrayList<>();
    CATALOG.language().frames().stream().map(Frame::ways).forEach(all::add);
    CATALOG.language().remarks().stream().map(Remark::ways).forEach(all::add);
    int number = 0;
    for (int owner = 0; owner < all.size(); owner++) {
      for (Frame.Way way : all.get(owner)) {
        FrameIndex.Way read = INDEX.way(number++);
        assertThat(read.owner()).isEqualTo(owner);
        assertThat(read.needed())
            .extracting(FrameIndex.Slot::mode)
            .isEqualTo(way.needed().stream().map(Frame.Slot::mode).toList());
        assertThat(read.needed())
            .extracting(slot -> slot.senses().cardinality())
            .isEqualTo(way.needed().stream().map(FrameIndexTest::senses).toList());
        assertThat(read.barred().length + read.before().length)
            .isEqualTo(way.slots().size() - way.needed().size());
      }
    }
  }

  private static int senses(Frame.Slot slot) {
    return (int) slot.senses().stream().distinct().count();
  }
}
