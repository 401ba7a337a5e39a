package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Text;
import org.junit.jupiter.api.Test;

/** What is known of a URL whose end is not known, and of one that is. */
class UrlShapeTest {
  private static void holds(String lines) {
    Calls calls = new Calls().with("hole", Text.hole(Calls.why()));
    assertThat(calls.again(lines)).isEqualTo(lines.strip().lines().toList());
  }

  @Test
  void whatStandsBeforeTheHoleDecides() {
    holds(
        """
        (urls.Parse (print "https://x.org:80/a b" hole)).Scheme => https
        (urls.Parse (print "https://x.org:80/a b" hole)).Host => x.org:80
        (urls.Parse (print "https://x.org:80/a b" hole)).Hostname => x.org
        (urls.Parse (print "https://x.org:80/a b" hole)).Port => 80
        (urls.Parse (print "https://x.org:80/a b" hole)).Path => /a b?
        (urls.Parse (print "https://x.org:80/a b" hole)).RawQuery => ?
        (urls.Parse (print "https://x.org:80/a b" hole)).Fragment => ?
        (urls.Parse (print "https://x.org:80/a b" hole)).IsAbs => true
        (urls.Parse (print "https://x.org:80/a b" hole)).Opaque => ?
        (urls.Parse (print "https://x.org:80/a b" hole)).String => ?
        (urls.Parse (print "https://x.org/a" hole)).String => https://x.org/a?
        print (urls.Parse (print "https://x.org/a" hole)) => https://x.org/a?
        print (urls.Parse (print "https://x.org/a b" hole)) => ?
        printf "%T" (urls.Parse (print "https://x.org/a" hole)) => *url.URL
        (urls.Parse (print "https://x.org" hole)).Scheme => https
        (urls.Parse (print "https://x.org" hole)).Host => ?
        (urls.Parse (print "https://x.org" hole)).Path => ?
        (urls.Parse (print "https://x.org" hole)).IsAbs => true
        (urls.Parse (print "https:" hole)).Scheme => https
        (urls.Parse (print "https:" hole)).Path => ?
        (urls.Parse (print "https:/" hole)).Path => ?
        (urls.Parse (print "https:/a" hole)).Path => /a?
        (urls.Parse (print "https:/a" hole)).Host =>
        (urls.Parse (print "http" hole)).Scheme => ?
        (urls.Parse (print "http" hole)).IsAbs => ?
        (urls.Parse (print "a1+-." hole)).Scheme => ?
        (urls.Parse (print "A1+-.:x" hole)).Scheme => a1+-.
        (urls.Parse (print "A1+-.:x" hole)).Path =>
        (urls.Parse (print "1a/x" hole)).Path => 1a/x?
        (urls.Parse (print "/" hole)).Path => ?
        (urls.Parse (print "/" hole)).IsAbs => false
        (urls.Parse (print "/" hole)).Scheme =>
        (urls.Parse (print "/a" hole)).Path => /a?
        (urls.Parse (print "/a" hole)).Host =>
        (urls.Parse (print "//x" hole)).Host => ?
        (urls.Parse (print "//x/" hole)).Host => x
        (urls.Parse (print "//x/" hole)).Path => /?
        (urls.Parse (print "//x?" hole)).Host => x
        (urls.Parse (print "//x#" hole)).Path =>
        (urls.Parse (print "/a?b" hole)).Path => /a
        (urls.Parse (print "/a?b" hole)).RawQuery => b?
        (urls.Parse (print "/a?b" hole)).Fragment => ?
        (urls.Parse (print "/a?b#c" hole)).RawQuery => b
        (urls.Parse (print "/a?b#c" hole)).Fragment => c?
        (urls.Parse (print "#" hole)).Fragment => ?
        (urls.Parse (print "#a" hole)).Path =>
        (urls.Parse (print "?" hole)).RawQuery => ?
        (urls.Parse (print "a_b" hole)).Path => a_b?
        (urls.Parse (print "@a" hole)).Scheme =>
        (urls.Parse (print "{a" hole)).Scheme =>
        (urls.Parse (print "http://[a/" hole)).Host => ?
        (urls.Parse (print "http://a b/" hole)).Scheme => ?
        (urls.Parse (print "mailto:a" hole)).Scheme => mailto
        (urls.Parse (print "mailto:a" hole)).Path =>
        (urls.Parse (print "mailto:a?" hole)).Path =>
        (urls.Parse (print "a%20b" hole)).Path => a b?
        (urls.Parse (print "/a%2" hole)).Path => ?
        """);
  }

  @Test
  void partsOfAUrl() {
    holds(
        """
        cond (urls.Parse "" | not) 1 2 => 2
        (urls.Parse "https://u:p@x.org:80/a%20b?c=d#e").User.Username => u
        (urls.Parse "https://u:p@x.org:80/a%20b?c=d#e").User.String => u:p
        print (urls.Parse "https://u:p@x.org:80/a%20b?c=d#e").User => u:p
        cond (urls.Parse "https://u@x.org").User 1 2 => 1
        cond (urls.Parse "https://x.org").User 1 2 => 2
        printf "%T" (urls.Parse "https://u@x.org").User => *url.Userinfo
        printf "%T" (urls.Parse "https://u@x.org") => *url.URL
        eq (urls.Parse "https://u@x.org") (urls.Parse "https://u@x.org") => true
        eq (urls.Parse "https://u@x.org") (urls.Parse "https://x.org") => false
        eq (urls.Parse "https://u@x.org") 1 => false
        cond (urls.Parse "a") 1 2 => 1
        """);
  }
}
