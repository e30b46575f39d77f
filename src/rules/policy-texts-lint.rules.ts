import { PolicyFindingCode } from "../entities/policy-finding-acknowledgement.entity.js";
import { TextTopic } from "../tenants/policy-enums.js";
import { clausesOf, has, sentencesOf, words } from "./clause.rules.js";

/** What shows in a sentence of a municipality's own that it tells of something the law does not allow, or no longer. */
interface TextSign {
  readonly code: PolicyFindingCode;
  /** Only in texts on these topics. */
  readonly topics?: readonly TextTopic[];
  /** Where it must stand: in one statement, or anywhere in the sentence. */
  readonly within?: "clause";
  readonly says: RegExp;
  /** Without one of these beside it, it says nothing. */
  readonly beside?: RegExp;
  readonly unless?: RegExp;
}

const number = "(?:[0-9]{1,2}|to|tre|fire|fem|seks)";
const moreThanTwo = "(?:[3-9]|[1-9][0-9]|tre|fire|fem|seks)";
const orMore = "(?: eller (?:fleire|flere))?";
const services = "(?:[\\p{L}-]+ ){0,3}\\p{L}*(?:tjenester|tenester|fagpersoner|fagpersonar|instanser|instansar|tjenesteytere|tenesteytarar)";
const not = "(?:ikke|ikkje|ingen|inga)";
const health =
  "(?:(?:fast)?leger?|(?:fast)?legen|(?:fast)?legar|helsepersonell|sykepleiere?|sjukepleiarar?|helsesykepleiere?|helsesjukepleiarar?|sykehuset|sjukehuset|sykehus|sjukehus|spesialisthelsetjenesten|spesialisthelsetenesta)";
const demand = ["kriteri*", "minimum", "minst", "krav*", "krev*", "vilkår*", "må", "for å få", "rett til", "behov*"];
const refusal = ["avslag", "avslå*", `${not} rett`, "får (?:ikke|ikkje)", "(?:ikke|ikkje) få", "fyller (?:ikke|ikkje)", "blir (?:ikke|ikkje) (?:innvilg*|gitt)"];

const tooShort = words(
  "(?:1|2|3|en|én|ei|ein|éi|to|tre) (?:uke|uker|veke|veker)",
  "(?:[1-9]|1[0-9]|2[0-7]|ti|fjorten|tjue|tjueen) (?:dager|dagar)",
  "(?:en|to|tre|2|3)[-\\s]?(?:ukers|vekers)*",
);
const moreThanAMonth = words("(?:[2-9]|1[0-2]|to|tre|fire|fem|seks) (?:måneder|månader|mnd)", "(?:[5-9]|1[0-9]|fem|seks|sju|syv|åtte|ni|ti|tolv) (?:uker|veker)");

const signs: readonly TextSign[] = [
  {
    code: PolicyFindingCode.APPEAL_DEADLINE_TOO_SHORT,
    within: "clause",
    says: tooShort,
    beside: words("klag*", "klagefrist*"),
    unless: words("behandl*", "handsam*", "svar*", "sakshandsam*", "saksbehandl*"),
  },
  {
    code: PolicyFindingCode.APPEAL_DEADLINE_TOO_SHORT,
    topics: [TextTopic.APPEAL],
    within: "clause",
    says: tooShort,
    beside: words("frist*"),
    unless: words("behandl*", "handsam*", "svar*"),
  },
  {
    code: PolicyFindingCode.INTERIM_REPLY_TOO_LATE,
    says: moreThanAMonth,
    beside: words("(?:foreløpig|førebels|mellombels) svar", "skriftl* melding", "melding om dette", "melding om det", "beskjed om det*"),
  },
  {
    code: PolicyFindingCode.ORAL_NEED_REFUSED,
    within: "clause",
    says: words("muntl*", "munnl*", "(?:på|per|via) telefon"),
    beside: words(
      "(?:ikke|ikkje)(?: \\p{L}+)? (?:behandl*|handsam*|registrer*|mottas|mottatt|mottek*|motteke|tatt|teke|godta*|godtek*)",
      "(?:tas|takast|tar vi|tek vi) (?:ikke|ikkje)",
      "avvis*",
    ),
    unless: words("(?:ikke|ikkje) avvis*", "avvis* (?:ikke|ikkje)"),
  },
  {
    code: PolicyFindingCode.NUMBER_DECIDES,
    says: words(`${number}${orMore} faggrupp*`, `${number}${orMore} ${services}`),
    beside: words(...refusal),
    unless: words("(?:ikke|ikkje) (?:alene|åleine)", "(?:avgjør|avgjer) (?:ikke|ikkje)", "(?:ikke|ikkje) avslag", "(?:ikke|ikkje) avslå*"),
  },
  {
    code: PolicyFindingCode.NO_DECISION_MADE,
    says: words(
      "(?:fattes|treffes) (?:det )?(?:ikke|ingen)(?: noe)? (?:enkelt)?vedtak",
      "(?:blir|vert) (?:det )?(?:ikke|ikkje) (?:fattet|fatta|truffet|teke|gjort) (?:noe |noko |eit |et )?(?:enkelt)?vedtak",
      "(?:fatter|fattar|treffer) (?:vi )?(?:ikke|ikkje) (?:noe |noko )?(?:enkelt)?vedtak",
      "(?:tildeles|tildelast|gis|blir gitt|vert gitt|oppnevnes|blir oppnemnd|vert oppnemnd) (?:uten|utan) (?:enkelt)?vedtak",
    ),
    unless: words("dersom", "hvis", "viss", "om du"),
  },
  {
    code: PolicyFindingCode.AUTHORITY_REQUIRED_FROM_HEALTH_PERSONNEL,
    says: words(
      `${health} (?:\\p{L}+ ){0,4}(?:må|skal)(?: \\p{L}+){0,4} fullmakt*`,
      `fullmakt* (?:krev*|må legges ved|må leggjast ved)(?: \\p{L}+){0,3} (?:fra|frå|av|for|når|òg)(?: \\p{L}+){0,1} ${health}`,
      `(?:krev*|krav om) fullmakt (?:\\p{L}+ )?(?:fra|frå|av) (?:\\p{L}+ )?${health}`,
    ),
    unless: words("ikke", "ikkje", "uten", "utan", "aldri"),
  },
  {
    code: PolicyFindingCode.COORDINATOR_APPEAL_DENIED,
    within: "clause",
    says: words(`${not}(?: \\p{L}+){0,3} (?:klag*|klagerett*)`),
    beside: words("koordinator*", "barnekoordinator*"),
  },
  {
    code: PolicyFindingCode.NUMBER_STATED_AS_CRITERION,
    says: words(`${number}${orMore}(?: \\p{L}+)? faggrupp*`, `${moreThanTwo}${orMore} ${services}`),
    beside: words(...demand),
    unless: words("(?:ikke|ikkje) (?:noe |noko |et |eit )?(?:krav|vilkår|kriteri*)", "(?:kreves|krevst|krev) (?:ikke|ikkje)"),
  },
  {
    code: PolicyFindingCode.NUMBER_STATED_AS_CRITERION,
    says: words(`(?:2|to)${orMore} ${services}`),
    beside: words("utover", "utenom", "utanom", "foruten", "unntatt", "unnateke", "i tillegg til", "bortsett (?:fra|frå)"),
  },
  { code: PolicyFindingCode.PASSWORD_LOGIN_TO_PLAN, says: words("passord*"), unless: words("(?:ikke|ikkje|uten|utan) (?:\\p{L}+ )?passord*") },
  {
    code: PolicyFindingCode.EMAIL_AS_APPLICATION_CHANNEL,
    says: words("e-post*", "epost*", "mail", "mailen", "e-mail"),
    beside: words("søk*", "meld*", "skjema*", "send*"),
    unless: words("ikke", "ikkje", "aldri"),
  },
  {
    code: PolicyFindingCode.SYSTEM_SAID_TO_BE_JOURNAL,
    says: words("journal*"),
    beside: words("godkjent*", "godkjend*", "(?:regnes|reknast|gjelder|gjeld|fungerer|brukes|brukast) som", "erstatter", "erstattar", "i staden for", "i stedet for"),
    unless: words("ikke", "ikkje"),
  },
  {
    code: PolicyFindingCode.CHILD_COORDINATOR_TOO_NARROW,
    says: words("helse- og (?:omsorgstjenest*|omsorgstenest*)"),
    beside: words("barnekoordinator*"),
    unless: words("velferdst*", "velferdsten*", "andre (?:tjenester|tenester)"),
  },
  {
    code: PolicyFindingCode.AUTHORITY_DEMANDED_FROM_PROFESSIONALS,
    says: words("fullmakt*"),
    beside: words("andre enn (?:verje*|verge*)", "fagfolk", "fagperson*", "tenesteyt*", "tjenesteyt*", "alle som (?:melder|søker|søkjer)"),
    unless: words("(?:treng|trenger|krev|krever|kreves|krevst) (?:ikke|ikkje)", "unntatt", "unnateke", "utan fullmakt", "uten fullmakt"),
  },
  {
    code: PolicyFindingCode.REPEALED_EXCEPTION,
    says: /§\s*7-2\s?b(?!\p{L})|§\s*2-5\s?d(?!\p{L})|ukrain\p{L}*/iu,
    beside: words("unntak*", "fravik*", "midlertidig*", "mellombels*", "§"),
    unless: words("opphev*", "gjelder ikke", "gjeld ikkje"),
  },
  {
    code: PolicyFindingCode.OUTDATED_REGULATION_REFERENCE,
    says: words("forskrift* om habilitering og rehabilitering", "forskrift* om rehabilitering og habilitering"),
  },
  { code: PolicyFindingCode.OUTDATED_REGULATION_REFERENCE, says: /§§?\s*(?:19|2[0-3])(?:(?:,|\s+og)\s*\d+)*\s+i\s+(?:rehabiliterings)?forskrift/iu },
  { code: PolicyFindingCode.OUTDATED_LAW_REFERENCE, says: words("trådde i kraft", "trådte i kraft", "i kraft frå", "i kraft fra"), beside: words("2011", "2012") },
  { code: PolicyFindingCode.OUTDATED_LAW_REFERENCE, topics: [TextTopic.LEGAL_BASIS], says: /7[-.]1(?!\d)/u, beside: /7[-.]2(?!\d)/u, unless: /7[-.]2\s?a(?!\p{L})/iu },
];

function shows(sign: TextSign, sentence: string): boolean {
  const places = sign.within === "clause" ? clausesOf(sentence) : [sentence];
  return places.some((it) => has(sign.says, it) && (!sign.beside || has(sign.beside, it)) && (!sign.unless || !has(sign.unless, it)));
}

/** Choice: what a text of a municipality's own shows, each with the sentence that shows it. LINT-01, LINT-02, LINT-03, LINT-04, LINT-05, LINT-06, LINT-09, LINT-11, LINT-12. */
export function findingsInText(topic: TextTopic, text: string): { readonly code: PolicyFindingCode; readonly excerpt: string }[] {
  const sentences = sentencesOf(text);
  const found = new Map<PolicyFindingCode, string>();
  for (const sign of signs) {
    if (sign.topics && !sign.topics.includes(topic)) continue;
    const excerpt = sentences.find((it) => shows(sign, it));
    if (excerpt !== undefined && !found.has(sign.code)) found.set(sign.code, excerpt);
  }
  return [...found].map(([code, excerpt]) => ({ code, excerpt }));
}
