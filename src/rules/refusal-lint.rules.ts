import type { IndicatorOutcome, IndicatorResult } from "../entities/assessment.entity.js";
import { WarningCode } from "../entities/case-warning.entity.js";
import { DecisionOutcome } from "../entities/decision.entity.js";
import { clausesOf, has, words } from "./clause.rules.js";

/** What a refusal rests on, as it is written. */
export interface RefusalFacts {
  readonly outcome: DecisionOutcome;
  readonly texts: readonly string[];
  readonly indicator: IndicatorResult | null;
  readonly indicators?: readonly Pick<IndicatorOutcome, "met">[];
}

const not = ["ingen", "inga", "ikke", "ikkje", "uten", "utan", "mangl*", "mangel"];
const because = ["grunn", "grunna", "fordi", "krev*", "krav", "vilkår*", "tilsi*", "tilsei*", "kvalifiser*"];
const few = ["knapp*", "begrens*", "avgrens*", "utilstrekkel*", "lite", "for få", "lav", "låg", "stram*", "full", "fullt"];
const ruledBy = ["grunn", "grunna", "grunner", "grunnar", "årsak*", "hensyn", "omsyn", "tillat*", "tillèt", "prioriter*"];
const number = "(?:[0-9]{1,2}|to|tre|fire|fem|seks)";
const counted = "(?:tjenester|tenester|fagpersoner|fagpersonar|instanser|instansar|tjenesteytere|tenesteytarar)";
const short = "(?:bare|berre|kun|minst|minimum|færre enn|mindre enn|ikke|ikkje|må ha|krev*|krav om|krav på)";
const means = "(?:ressurs|ressurser|ressursar|ressursene|ressursane|kapasitet|kapasiteten|bemanning|bemanningen|bemanninga|personell|midler|midlar|budsjett*|økonomi*)";
const person =
  "(?:personen|søker|søkeren|søkjar|søkjaren|brukeren|brukaren|pasienten|familien|foreldre|foreldrene|foreldra|mor|moren|mora|far|faren|barnet|nettverk|nettverket|pårørende|pårørande)";
const whose = "(?:hans|hennes|hennar|deres|deira|din|dine|egen|eigen|egne|eigne|sin|sine)";

/** Means that are the person's or the family's own: what they can, bear and have. */
const theirOwn = words(
  `(?:han|hun|ho|${person}) (?:har|hadde|mangl*)(?: \\p{L}+){0,2} ${means}`,
  `(?:${whose}|${person}s)(?: \\p{L}+)? ${means}`,
  `${means} (?:${whose}|(?:til|hos|i) ${person})`,
);

interface Sign {
  readonly code: WarningCode;
  readonly says: RegExp;
  /** Without one of these in the same clause it says nothing. */
  readonly beside?: RegExp;
  readonly unless?: RegExp;
}

const { REFUSAL_RESTS_ON_INDICATOR, REFUSAL_RESTS_ON_DIAGNOSIS, REFUSAL_RESTS_ON_RESOURCES, REFUSAL_RESTS_ON_WAITING_LIST } = WarningCode;

/** What shows, in bokmål and nynorsk, that a refusal rests on what can never carry one. */
const signs: readonly Sign[] = [
  {
    code: REFUSAL_RESTS_ON_INDICATOR,
    says: words(`${number}(?: eller fleire| eller flere)? faggrupp*`, `${number} eller (?:fleire|flere) ${counted}`, `${short} ${number} ${counted}`),
  },
  { code: REFUSAL_RESTS_ON_INDICATOR, says: words(`${number} ${counted} er (?:ikke|ikkje|for)`, `(?:antall|antallet|talet på) (?:faggrupper|${counted})`) },
  { code: REFUSAL_RESTS_ON_INDICATOR, says: words("kriteri*"), unless: /§|lov/iu },
  {
    code: REFUSAL_RESTS_ON_DIAGNOSIS,
    says: words("diagnos*"),
    beside: words(...not, ...because),
    unless: words("(?:ikke|ikkje) (?:\\p{L}+ )?avgj*", "uavhengig", "uansett", "hensyn til", "omsyn til"),
  },
  { code: REFUSAL_RESTS_ON_RESOURCES, says: words("(?:ressurs|kapasitets|bemannings|budsjett)(?:mangel|knapp|situasjon|messig|hensyn|omsyn|ramm|problem)*", "kommuneøkonomi*") },
  {
    code: REFUSAL_RESTS_ON_RESOURCES,
    says: words(means),
    beside: words(...not, ...few, ...ruledBy),
    unless: words("økonomisk(?:e)? (?:råd*|stønad*|støtte*|sosialhjelp*|bistand*|hjelp*)"),
  },
  { code: REFUSAL_RESTS_ON_RESOURCES, says: words("(?:ingen|ikke|ikkje) (?:\\p{L}+ )?(?:ledig*|tilgjengel*) (?:\\p{L}+ )?koordinator*") },
  {
    code: REFUSAL_RESTS_ON_WAITING_LIST,
    says: words("ventelist*", "ventetid*", "kø", "køen", "køa"),
    unless: words("sykehus*", "sjukehus*", "operasjon*", "utredning*", "utgreiing*", "spesialist*", "poliklinikk*"),
  },
];

function shows({ says, beside, unless }: Sign, clause: string): boolean {
  return has(says, clause) && (!beside || has(beside, clause)) && (!unless || !has(unless, clause));
}

/**
 * What a refusal seems to rest on that it may not.
 * Law: pbrl § 2-5: the test is the person's need; a local number, a diagnosis, a lack of resources or a waiting list is no ground.
 * LUSTER-CRIT-1, FAIL-07. Where the municipality's own number is not reached a refusal is always read twice.
 */
export function refusalWarnings({ outcome, texts, indicator, indicators = [] }: RefusalFacts): WarningCode[] {
  if (outcome === DecisionOutcome.GRANTED) return [];
  const clauses = texts.flatMap(clausesOf).map((it) => it.replaceAll(theirOwn, ""));
  const found = signs.filter((sign) => clauses.some((it) => shows(sign, it))).map(({ code }) => code);
  if ([indicator, ...indicators].some((it) => it?.met === false)) found.push(REFUSAL_RESTS_ON_INDICATOR);
  return [...new Set(found)];
}
