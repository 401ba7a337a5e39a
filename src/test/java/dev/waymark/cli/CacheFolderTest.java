package dev.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CacheFolderTest {
  @Test
  void isThatOfThePlatform() {
    Map<String, String> home = Map.of("HOME", "/home/u");
    assertThat(CacheFolder.of(home, "Linux")).isEqualTo("/home/u/.cache/hugo_cache");
    assertThat(CacheFolder.of(home, "Mac OS X")).isEqualTo("/home/u/Library/Caches/hugo_cache");
    assertThat(CacheFolder.of(Map.of("HOME", "/h", "XDG_CACHE_HOME", "/x"), "Linux"))
        .isEqualTo("/x/hugo_cache");
    assertThat(CacheFolder.of(Map.of("LocalAppData", "C:\\U\\Local"), "Windows 11"))
        .isEqualTo("C:/U/Local/hugo_cache");
    assertThat(CacheFolder.of(Map.of(), "Linux")).isNull();
    assertThat(
            CacheFolder.of(
                Map.of("NETLIFY", "true", "PULL_REQUEST", "false", "DEPLOY_PRIME_URL", "x"),
                "Linux"))
        .isEqualTo("/opt/build/cache/hugo_cache");
  }
}
