interface Act {
  readonly nb: string;
  readonly nn: string;
}

const acts: Readonly<Record<string, Act>> = {
  pbrl: { nb: "pasient- og brukerrettighetsloven", nn: "pasient- og brukarrettslova" },
  hol: { nb: "helse- og omsorgstjenesteloven", nn: "helse- og omsorgstenestelova" },
  fvl: { nb: "forvaltningsloven", nn: "forvaltningslova" },
  hpl: { nb: "helsepersonelloven", nn: "helsepersonellova" },
  sotjl: { nb: "sosialtjenesteloven", nn: "sosialtenestelova" },
};

/** Law: an act is called by its full name towards citizens. STRANDA-GEN-6. A provision of an act that is not on the list stands as it was written. */
export function spelledOut(provision: string, form: "nb" | "nn"): string {
  const [short = "", ...rest] = provision.trim().split(" ");
  const act = acts[short];
  return act ? [act[form], ...rest].join(" ") : provision.trim();
}
