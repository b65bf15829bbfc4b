package dev.dreadnought;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dreadnought.source.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program that carries the library may rely on. */
class LibraryTest {
  private static final int THREADS = 64;
  private static final Path BLOG = Path.of("samples/flask-blog/flask-blog.txt");
  private static final Path SHOP = Path.of("samples/web-shop/web-shop.txt");

  @Test
  void it_prints_nothing_writes_nothing_and_leaves_nothing_behind(
      @TempDir Path folder, @TempDir Path temporary) throws Exception {
    Programs.Result result =
        Programs.run(
            folder,
            null,
            List.of(
                Programs.java(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                absolute(System.getProperty("java.class.path")),
                "dev.dreadnought.LibraryProbe",
                BLOG.toAbsolutePath().toString(),
                Path.of("samples/extension/catalog").toAbsolutePath().toString()));
    assertThat(result.out() + result.err()).isEqualTo("done\n");
    assertThat(result.status()).isZero();
    assertThat(folder).isEmptyDirectory();
    assertThat(temporary).isEmptyDirectory();
  }

  private static String absolute(String classPath) {
    return String.join(
        java.io.File.pathSeparator,
        Stream.of(classPath.split(java.io.File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath().toString())
            .toList());
  }

  @Test
  void sixty_four_threads_get_the_bytes_that_one_gets() throws Exception {
    Dreadnought dreadnought = Dreadnought.builtIn();
    List<String> texts = List.of(Files.readString(BLOG), Files.readString(SHOP));
    List<byte[]> alone = new ArrayList<>();
    for (String text : texts) {
      alone.add(json(dreadnought, text));
    }
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<byte[]>> together = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        String text = texts.get(i % texts.size());
        together.add(
            threads.submit(
                () -> {
                  start.await();
                  return json(dreadnought, text);
                }));
      }
      start.countDown();
      for (int i = 0; i < THREADS; i++) {
        assertThat(together.get(i).get()).as("thread " + i).isEqualTo(alone.get(i % texts.size()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static byte[] json(Dreadnought dreadnought, String text) throws IOException {
    return dreadnought.json(dreadnought.assess(dreadnought.read(new Source("a", "prose", text))));
  }
}
