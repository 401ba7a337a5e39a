package dev.waymark.template.functions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.template.Text;
import org.junit.jupiter.api.Test;

/**
 * What functions make of values of which a part is not known, or nothing: {@code hole}, {@code
 * unknown}, {@code a?} as {@code holey}, {@code ?b} as {@code tail} and {@code a?b} as {@code
 * middle}. What is said for certain holds whatever stands in the hole.
 */
class HolesTest {
  private static final Text HOLE = Text.hole(Calls.why());

  private static void holds(String lines) {
    Calls calls =
        new Calls()
            .with("hole", HOLE)
            .with("tail", HOLE.plus(Text.of("b")))
            .with("middle", Text.of("a").plus(HOLE).plus(Text.of("b")));
    assertThat(calls.again(lines)).isEqualTo(lines.strip().lines().toList());
  }

  @Test
  void textsOfWhichAPartIsKnown() {
    holds(
        """
        hasPrefix holey "a" => true
        hasPrefix holey "b" => false
        hasPrefix holey "ab" => ?
        hasPrefix "abc" holey => ?
        hasPrefix "b" holey => false
        hasPrefix "" holey => false
        hasPrefix tail "b" => ?
        hasSuffix tail "b" => true
        hasSuffix tail "c" => false
        hasSuffix tail "ab" => ?
        hasSuffix "b" tail => ?
        hasSuffix "abb" tail => ?
        hasSuffix "a" tail => false
        hasSuffix "" tail => false
        hasSuffix holey "a" => ?
        strings.ContainsAny holey "xa" => true
        strings.ContainsAny holey "x" => ?
        strings.ContainsAny holey "" => false
        strings.ContainsNonSpace holey => true
        strings.ContainsNonSpace hole => ?
        strings.Contains middle "a" => true
        strings.Contains middle "x" => ?
        strings.Count "a" holey => ?
        strings.RuneCount holey => ?
        countwords holey => ?
        countrunes holey => ?
        slicestr holey 0 => a?
        slicestr holey 0 1 => a
        slicestr holey 1 => ?
        slicestr holey 2 => ?
        slicestr holey 0 2 => ?
        slicestr middle 0 1 => a
        slicestr middle 1 1 => ?
        slicestr middle 1 2 => ?
        slicestr middle 2 1 => ! slice bounds out of range
        slicestr middle -1 => ! slice bounds out of range
        substr holey 0 => a?
        substr holey 0 1 => a
        substr holey 1 => ?
        substr holey 2 => ?
        substr holey -1 => ?
        substr holey 0 2 => ?
        substr holey 0 0 =>
        substr middle 0 -1 => ?
        strings.Repeat 2 holey => a?a?
        strings.Repeat 0 holey =>
        split holey "" => ?
        upper holey => A?
        title tail => ?
        strings.FirstUpper tail => ?
        strings.FirstUpper (print hole "B") => ?B
        strings.FirstUpper holey => A?
        trim middle "a" => ?b
        trim middle "b" => a?
        trim middle "x" => a?b
        strings.TrimLeft "a" middle => ?b
        strings.TrimRight "b" middle => a?
        strings.TrimPrefix "a" holey => ?
        strings.TrimPrefix "ab" holey => ?
        strings.TrimPrefix "b" holey => a?
        strings.TrimSuffix "b" tail => ?
        strings.TrimSuffix "ab" tail => ?
        strings.TrimSpace (print " " middle " ") => a?b
        chomp holey => a?
        chomp (print holey "\\n") => a?
        replace middle "a" "x" => x?b
        replace middle "ab" "x" => ?
        replace middle "" "x" => ?
        replace middle "b" "x" 1 => ?
        replace holey holey "x" => ?
        replace "ab" holey "x" => ?
        replace "ab" "a" holey => a?b
        strings.ReplacePairs "a" "x" "b" "y" middle => x?y
        strings.ReplacePairs "ab" "x" middle => ?
        findRE "a" middle => ?
        findRE "x" holey => ?
        replaceRE "a" "x" middle => x?b
        truncate 1 "" holey => ?
        truncate 9 holey => ?
        strings.Truncate 2 (safeHTML (print "<b>" holey)) => ?
        """);
  }

  @Test
  void printing() {
    holds(
        """
        printf "|%5s|" holey => |?a?|
        printf "|%-5s|" holey => |a??|
        printf "|%1s|" holey => |a?|
        printf "|%2s|" holey => |?a?|
        printf "%.1s|" holey => a|
        printf "%.2s|" holey => a?|
        printf "%.3s|" holey => a?|
        printf "%x" holey => ?
        printf "%q" holey => "a?"
        printf "%+q" holey => "a?"
        printf "%d" holey => %!d(string=a?)
        printf "%v" (slice holey unknown) => [a? ?]
        printf "%v" (dict "a" holey) => map[a:a?]
        printf holey => a?
        printf (print "%s" holey) "x" => xa?
        printf "%s%d" unknown unknown => ??
        printf "%*d" unknown 1 => ?
        printf "%T" unknown => ?
        printf "%v %v" unknown 1 => ? 1
        printf "%p" "a" => ?
        printf "%b" 1.5 => ?
        printf "%#f" 1.5 => ?
        printf "%d" (time.AsTime "2020-01-02") => ?
        printf "%#v" (slice 1) => ?
        printf "%#v" (dict "a" 1) => map[string]?{"a":1}
        printf "%#v" (dict) => map[string]?{}
        printf "%T" 1 => ?int?
        printf "%T" (dict) => map[string]?
        printf "%T" (slice) => []?
        print holey "b" => a?b
        print unknown 1 => ?1
        jsonify holey => "a?"
        jsonify unknown => ?
        jsonify (dict "a" unknown) => {"a":?}
        """);
  }

  @Test
  void decisions() {
    holds(
        """
        eq holey "a" => ?
        eq holey "ab" => ?
        eq holey "b" => false
        eq tail "b" => ?
        eq tail "xb" => ?
        eq middle "ab" => ?
        eq middle "a" => false
        eq middle "axb" => ?
        eq middle "axc" => false
        eq middle holey => ?
        eq middle tail => ?
        eq "xa" tail => false
        eq unknown unknown => ?
        ne holey "b" => true
        ne holey "ab" => ?
        lt holey 1 => ?
        lt 1 unknown => ?
        in (slice "x" holey) "x" => true
        in (slice holey) "ab" => ?
        in (slice holey) "b" => false
        in middle "a" => true
        in middle "x" => ?
        index (slice 1 2) unknown => ?
        index (dict "a" 1) hole => ?
        index unknown 0 => ?
        isset (dict "a" 1) holey => ?
        isset unknown "a" => ?
        len holey => ?
        len (slice unknown) => 1
        default "x" holey => a?
        default "x" hole => ?
        default "x" unknown => ?
        cond holey 1 2 => 1
        cond hole 1 2 => ?
        cond unknown 1 2 => ?
        and holey 1 => 1
        or hole 1 => ?
        not hole => ?
        """);
  }

  @Test
  void lists() {
    holds(
        """
        first unknown (slice 1) => ?
        after 1 unknown => ?
        delimit (slice holey "b") "-" => a?-b
        delimit (slice "a" "b") holey => aa?b
        seq unknown => ?
        dict holey 1 => ?
        sort (slice holey "b") => ?
        sort unknown => ?
        where unknown "a" 1 => ?
        where (slice (dict "a" holey)) "a" "ab" => ?
        where (slice (dict "a" holey)) "a" "b" => []
        where (slice (dict "a" unknown)) "a" 1 => ?
        uniq (slice holey holey) => [a? a?]
        union (slice holey) (slice "b") => [a? b]
        intersect (slice holey) (slice "b") => ?
        intersect (slice holey) (slice "ab") => ?
        symdiff (slice holey) (slice "x") => ?
        merge unknown (dict "a" 1) => ?
        keyVals "k" unknown => map[Key:k Values:[?]]
        group unknown (slice 1) => map[Key:? Pages:[1]]
        apply unknown "print" "." => ?
        apply (slice unknown) "print" "." => [?]
        append unknown (slice 1) => [1 ?]
        append 1 unknown => ?
        collections.Reverse unknown => ?
        complement (slice holey) (slice "ab" "b") => ?
        """);
  }

  @Test
  void pathsAndAddresses() {
    holds(
        """
        urlize holey => a?
        urlize middle => a?b
        path.Base holey => ?
        path.Base (print "x/" holey) => ?
        path.Base tail => ?b
        path.Dir (print "x/" holey) => ?
        path.Dir (print holey "/x") => ?
        path.Ext holey => ?
        path.Ext (print holey ".md") => .md
        path.Join "x" holey => ?
        path.Join holey "y" => ?y
        path.Join (print "x/../" holey) => ?
        path.Clean holey => ?
        path.Split (print "x/" holey) => ?
        path.BaseName (print holey ".md") => ?
        urls.PathEscape holey => a?
        urls.PathUnescape holey => a?
        urls.PathUnescape (print "%4" hole) => ?
        urls.JoinPath "a" holey => ?
        urls.JoinPath holey "b" => ?
        (urls.Parse holey).Path => ?
        (urls.Parse (print "https://x.org/" hole)).Host => x.org
        (urls.Parse (print "https://x" hole "/a")).Host => ?
        (urls.Parse (print "https://x" hole "/a")).Path => ?
        (urls.Parse (print "/a?" hole)).RawQuery => ?
        (urls.Parse (print "/a?" hole)).Path => /a
        (urls.Parse (print "/a#" hole)).Path => /a
        (urls.Parse (print hole "/a")).Scheme => ?
        querify "a" holey => a=a?
        querify (slice "a" holey) => a=a?
        querify unknown 1 => ?
        """);
  }

  @Test
  void allElse() {
    holds(
        """
        add unknown 1 => ?
        add holey "b" => a?b
        add 1 holey => ! can't apply the operator to the values
        mul 2 holey => ! can't apply the operator to the values
        math.Max 1 unknown => ?
        math.Round holey => ?
        int holey => ?
        int hole => ?
        float holey => ?
        string holey => a?
        string unknown => ?
        md5 holey => ?
        base64Encode holey => ?
        base64Decode holey => ?
        htmlEscape (print "<" holey) => &lt;a?
        htmlUnescape (print "&lt;" holey) => <a?
        htmlUnescape (print "&" holey) => ?
        htmlUnescape (print "&#" hole) => ?
        htmlUnescape (print "&#6" hole) => ?
        plainify holey => a?
        plainify (print "<b>" holey "</b>") => a?
        humanize holey => ?
        pluralize holey => ?
        singularize holey => ?
        lang.FormatNumber 1 unknown => ?
        lang.FormatNumberCustom 1 holey => ?
        time.AsTime holey => ?
        time.Format "2006" holey => ?
        time.Format holey "2020-01-01" => ?
        time.ParseDuration holey => ?
        duration "h" unknown => ?
        transform.XMLEscape holey => a?
        emojify (print ":" holey) => :a?
        unmarshal holey => ?
        safeHTML holey => a?
        safeURL unknown => ?
        reflect.IsMap unknown => ?
        reflect.IsSlice unknown => ?
        hmac "sha256" holey "x" => ?
        encoding.HexEncode holey => ?
        """);
  }
}
