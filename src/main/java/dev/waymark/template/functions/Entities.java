package dev.waymark.template.functions;

import dev.waymark.template.Text;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Character references of HTML, as Go's {@code html.UnescapeString} reads them. */
final class Entities {
  /** From U+00A0 on; these may lack the semicolon. */
  private static final String LATIN =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg "
          + "macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 "
          + "frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave "
          + "Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc "
          + "Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave "
          + "aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave "
          + "iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash "
          + "ugrave uacute ucirc uuml yacute thorn yuml";

  /** The rest of HTML 4 and what else is usual, with their code points. */
  private static final String OTHERS =
      "AMP=26 Alpha=391 Beta=392 COPY=A9 Chi=3A7 Dagger=2021 Delta=394 Epsilon=395 "
          + "Eta=397 GT=3E Gamma=393 Hat=5E Iota=399 Kappa=39A LT=3C Lambda=39B Mu=39C "
          + "NewLine=A Nu=39D OElig=152 Omega=3A9 Omicron=39F Phi=3A6 Pi=3A0 Prime=2033 "
          + "Psi=3A8 QUOT=22 REG=AE Rho=3A1 Scaron=160 Sigma=3A3 Tab=9 Tau=3A4 Theta=398 "
          + "Upsilon=3A5 Xi=39E Yuml=178 ZeroWidthSpace=200B Zeta=396 alefsym=2135 alpha=3B1 "
          + "amp=26 and=2227 ang=2220 apos=27 ast=2A asymp=2248 bdquo=201E beta=3B2 "
          + "blank=2423 block=2588 bsol=5C bull=2022 cap=2229 check=2713 checkmark=2713 "
          + "chi=3C7 circ=2C6 clubs=2663 colon=3A comma=2C commat=40 cong=2245 copysr=2117 "
          + "crarr=21B5 cross=2717 cup=222A dArr=21D3 dagger=2020 darr=2193 dash=2010 "
          + "delta=3B4 diams=2666 dollar=24 empty=2205 emsp=2003 emsp13=2004 emsp14=2005 "
          + "ensp=2002 epsilon=3B5 equals=3D equiv=2261 eta=3B7 euro=20AC excl=21 exist=2203 "
          + "female=2640 fnof=192 forall=2200 frasl=2044 gamma=3B3 ge=2265 grave=60 gt=3E "
          + "hArr=21D4 hairsp=200A harr=2194 hearts=2665 hellip=2026 horbar=2015 hyphen=2010 "
          + "image=2111 infin=221E int=222B iota=3B9 isin=2208 kappa=3BA lArr=21D0 "
          + "lambda=3BB lang=2329 larr=2190 lbrace=7B lbrack=5B lceil=2308 lcub=7B "
          + "ldquo=201C le=2264 lfloor=230A lowast=2217 lowbar=5F loz=25CA lpar=28 lrm=200E "
          + "lsaquo=2039 lsqb=5B lsquo=2018 lt=3C male=2642 mdash=2014 minus=2212 mu=3BC "
          + "nabla=2207 ndash=2013 ne=2260 nearr=2197 ni=220B nldr=2025 notin=2209 nsub=2284 "
          + "nu=3BD num=23 numsp=2007 oelig=153 oline=203E omega=3C9 omicron=3BF oplus=2295 "
          + "or=2228 otimes=2297 part=2202 percnt=25 period=2E permil=2030 perp=22A5 phi=3C6 "
          + "phone=260E pi=3C0 piv=3D6 plus=2B prime=2032 prod=220F prop=221D psi=3C8 "
          + "quest=3F quot=22 rArr=21D2 radic=221A rang=232A rarr=2192 rarrw=219D rbrace=7D "
          + "rbrack=5D rceil=2309 rcub=7D rdquo=201D real=211C rfloor=230B rho=3C1 rlm=200F "
          + "rpar=29 rsaquo=203A rsqb=5D rsquo=2019 sbquo=201A scaron=161 sdot=22C5 "
          + "searr=2198 semi=3B sigma=3C3 sigmaf=3C2 sim=223C sol=2F spades=2660 squ=25A1 "
          + "star=2606 starf=2605 sub=2282 sube=2286 sum=2211 sup=2283 supe=2287 tau=3C4 "
          + "telrec=2315 there4=2234 theta=3B8 thetasym=3D1 thinsp=2009 tilde=2DC trade=2122 "
          + "uArr=21D1 uarr=2191 upsih=3D2 upsilon=3C5 verbar=7C vert=7C weierp=2118 xi=3BE "
          + "zeta=3B6 zwj=200D zwnj=200C";

  /** What the numbers from 128 to 159 stand for, those of windows-1252. */
  private static final String WINDOWS =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
          + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

  private static final Map<String, Integer> NAMES = new HashMap<>();
  private static final Map<String, Integer> OPEN = new HashMap<>();

  static {
    int next = 0xa0;
    for (String name : LATIN.split(" ")) OPEN.put(name, next++);
    for (String other : OTHERS.split(" ")) {
      int equals = other.indexOf('=');
      NAMES.put(other.substring(0, equals), Integer.valueOf(other.substring(equals + 1), 16));
    }
    for (String name :
        new String[] {"amp", "lt", "gt", "quot", "AMP", "LT", "GT", "QUOT", "COPY", "REG"}) {
      Integer point = NAMES.get(name);
      if (point != null) OPEN.put(name, point);
    }
    NAMES.putAll(OPEN);
  }

  /** No name without a semicolon is longer. */
  private static final int LONGEST_OPEN = 6;

  private Entities() {}

  /** A text with its references read; {@code NotKnown} where a hole may be part of one. */
  static String unescape(String text) {
    int amp = text.indexOf('&');
    if (amp < 0) return text;
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (amp >= 0) {
      out.append(text, at, amp);
      at = one(text, amp, out);
      amp = text.indexOf('&', at);
    }
    return out.append(text, at, text.length()).toString();
  }

  private static int one(String text, int amp, StringBuilder out) {
    int start = amp + 1;
    if (start < text.length() && text.charAt(start) == '#') return number(text, amp, out);
    int end = start;
    while (end < text.length() && alphanumeric(text.charAt(end))) end++;
    holeless(text, end);
    String name = text.substring(start, end);
    boolean closed = end < text.length() && text.charAt(end) == ';';
    Integer found = closed ? NAMES.get(name) : OPEN.get(name);
    if (found != null) {
      out.appendCodePoint(found);
      return closed ? end + 1 : end;
    }
    for (int length = Math.min(name.length(), LONGEST_OPEN); length > 1; length--) {
      Integer part = OPEN.get(name.substring(0, length));
      if (part == null) continue;
      out.appendCodePoint(part);
      return start + length;
    }
    if (closed && !name.isEmpty()) throw Shapes.unknown("the character &" + name + ";");
    out.append(text, amp, end);
    return end;
  }

  private static int number(String text, int amp, StringBuilder out) {
    int at = amp + 2;
    boolean hex = at < text.length() && (text.charAt(at) | 0x20) == 'x';
    if (hex) at++;
    long value = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int digit = c < 0x80 ? Character.digit(c, hex ? 16 : 10) : -1;
      if (digit < 0) break;
      value = Math.min(value * (hex ? 16 : 10) + digit, 0x110000);
      at++;
    }
    holeless(text, at);
    if (at < text.length() && text.charAt(at) == ';') at++;
    // As there: neither "&#;" nor a single digit without a semicolon.
    if (at - amp <= 3) {
      out.append('&');
      return amp + 1;
    }
    if (value >= 0x80 && value <= 0x9f) out.append(WINDOWS.charAt((int) value - 0x80));
    else if (value == 0 || value >= 0xd800 && value <= 0xdfff || value > 0x10ffff)
      out.append('\uFFFD');
    else out.appendCodePoint((int) value);
    return at;
  }

  private static void holeless(String text, int end) {
    if (end < text.length() && text.charAt(end) == Text.HOLE)
      throw Shapes.unknown("a text that is not known");
  }

  private static boolean alphanumeric(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  /** {@code html.EscapeString}. */
  static String escape(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      String escaped = escaped(text.charAt(i));
      if (escaped == null) {
        if (out != null) out.append(text.charAt(i));
        continue;
      }
      if (out == null) out = new StringBuilder(text.substring(0, i));
      out.append(escaped);
    }
    return out == null ? text : out.toString();
  }

  private static @Nullable String escaped(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '\'' -> "&#39;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&#34;";
      default -> null;
    };
  }

  /** {@code xml.EscapeText}, without what XML does not allow. */
  static String escapeXml(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              String escaped = c < 0x80 ? escaped((char) c) : null;
              if (escaped != null) out.append(escaped);
              else if (c == '\t' || c == '\n' || c == '\r') out.append("&#x%X;".formatted(c));
              else if (c >= ' ' && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff)
                out.appendCodePoint(c);
            });
    return out.toString();
  }
}
