package dev.waymark.template.functions;

import dev.waymark.template.TemplateError;
import dev.waymark.template.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BinaryOperator;

/** {@code tpl/inflect/inflect.go} by the rules of {@code gobuffalo/flect}. */
public final class Inflect {
  private static final Set<String> ACRONYMS =
      Set.of(
          ("OK UTF8 HTML JSON JWT ID UUID SQL ACK ACL ADSL AES ANSI API ARP ATM BGP BSS CCITT CHAP"
                  + " CIDR CIR CLI CPE CPU CRC CRT CSMA CMOS DCE DEC DES DHCP DNS DRAM DSL DSLAM"
                  + " DTE DMI EHA EIA EIGRP EOF ESS FCC FCS FDDI FTP GBIC GEPOF HDLC HTTP HTTPS"
                  + " IANA ICMP IDF IDS IEEE IETF IMAP IP IPS ISDN ISP LACP LAN LAPB LAPF LLC MAC"
                  + " MC MDF MIB MPLS MTU NAC NAT NBMA NIC NRZ NRZI NVRAM OSI OSPF OUI PAP PAT PC"
                  + " PIM PCM PDU POP3 POTS PPP PPTP PTT PVST RAM RARP RFC RIP RLL ROM RSTP RTP RCP"
                  + " SDLC SFD SFP SLARP SLIP SMTP SNA SNAP SNMP SOF SRAM SSH SSID STP SYN TDM TFTP"
                  + " TIA TOFU UDP URL URI USB UTP VC VLAN VLSM VPN W3C WAN WEP WPA WWW")
              .split(" "));
  private static final String SPACES = "_ :-/";

  private Inflect() {}

  static void add(Registry registry) {
    registry.add(Args.mapping("humanize", Inflect::humanize), "inflect.Humanize", "humanize");
    registry.add(Args.mapping("pluralize", Inflect::plural), "inflect.Pluralize", "pluralize");
    registry.add(
        Args.mapping("singularize", Inflect::singular), "inflect.Singularize", "singularize");
  }

  private static Text humanize(Text text) {
    if (text.isEmpty()) return text;
    if (!Texts.certain(text)) return Texts.hole(text, Texts.why(text));
    String word = text.value();
    if (word.matches("[+-]?[0-9]{1,18}")) return text.become(ordinal(Long.parseLong(word)));
    String once = once(word);
    return text.become(once(Strings.lower(Text.of(once)).value()));
  }

  public static Text plural(Text text) {
    return changed(text, Inflections::plural);
  }

  private static Text singular(Text text) {
    return changed(text, Inflections::singular);
  }

  /** A text changed by itself and its last word. */
  private static Text changed(Text text, BinaryOperator<String> change) {
    if (!Texts.certain(text)) return Texts.hole(text, Texts.why(text));
    List<String> parts = parts(text.value());
    String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    return text.become(change.apply(text.value(), last));
  }

  /** {@code Ident.Ordinalize}. */
  private static String ordinal(long number) {
    long size = Math.abs(number);
    boolean teens = size % 100 >= 11 && size % 100 <= 13;
    int last = teens ? 0 : (int) (size % 10);
    return number + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
  }

  /** {@code Ident.Humanize}. */
  private static String once(String text) {
    if (trim(text).isEmpty()) return text;
    List<String> parts = parts(text);
    if (parts.isEmpty()) throw new TemplateError("index out of range [0] with length 0");
    List<String> made = new ArrayList<>();
    List<String> first = new ArrayList<>();
    for (String part : parts(parts.get(0))) {
      int c = part.codePointAt(0);
      first.add(
          Character.toString(Character.toTitleCase(c)) + part.substring(Character.charCount(c)));
    }
    append(made, String.join(" ", first));
    for (String part : parts.subList(1, parts.size())) append(made, part);
    return String.join(" ", made);
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && Strings.isSpace(text.charAt(start))) start++;
    while (end > start && Strings.isSpace(text.charAt(end - 1))) end--;
    return text.substring(start, end);
  }

  /** {@code toParts}: the words of an identifier. */
  private static List<String> parts(String given) {
    List<String> parts = new ArrayList<>();
    String text = trim(given);
    if (text.isEmpty()) return parts;
    if (ACRONYMS.contains(upper(text))) return List.of(upper(text));
    StringBuilder part = new StringBuilder();
    int before = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean space = SPACES.indexOf(c) >= 0 || Strings.isSpace(c);
      boolean capital =
          isUpper(c) && (!isUpper(before) || ACRONYMS.contains(upper(part.toString())));
      if (space || capital) {
        append(parts, part.toString());
        part.setLength(0);
        part.appendCodePoint(c);
      } else if (Character.isLetter(c) || isDigitOrPunctuation(c) || c == '`') {
        part.appendCodePoint(c);
      } else {
        append(parts, part.toString());
        part.setLength(0);
      }
      before = c;
    }
    append(parts, part.toString());
    return parts;
  }

  private static boolean isUpper(int c) {
    return Character.getType(c) == Character.UPPERCASE_LETTER;
  }

  private static boolean isDigitOrPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER,
          Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** {@code xappend}. */
  private static void append(List<String> parts, String given) {
    String part = trim(given);
    for (int i = 0; i < SPACES.length(); i++) {
      char space = SPACES.charAt(i);
      int start = 0;
      int end = part.length();
      while (start < end && part.charAt(start) == space) start++;
      while (end > start && part.charAt(end - 1) == space) end--;
      part = part.substring(start, end);
    }
    if (ACRONYMS.contains(upper(part))) part = upper(part);
    if (!part.isEmpty()) parts.add(part);
  }
}
