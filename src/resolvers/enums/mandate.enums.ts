import { DocumentKind, MediaType } from "../../entities/document.entity.js";
import { MandateKind, MandateScope } from "../../entities/mandate.entity.js";
import { describe } from "./describe.js";

describe(MandateKind, "MandateKind", "Fullmakt eller vergemandat: which kind of power to act for somebody it is.", {
  PROXY: "Fullmakt: the person has authorised somebody to act (fvl § 12).",
  GUARDIAN: "Vergemandat: the guardianship authority has appointed a guardian (vergemålsloven §§ 20, 31-33).",
});

describe(MandateScope, "MandateScope", "Omfang: what a mandate reaches.", {
  NOTICE: "Melding: to give notice, and nothing more.",
  CASE_HANDLING: "Saksbehandling: to act in the case and to read it.",
  APPEAL: "Klage: to appeal, and to read what the appeal is about.",
  CONSENT: "Samtykke: to consent to the plan and to say yes to it (pbrl ch. 4).",
  ALL: "Alt: everything the person could do.",
});

describe(DocumentKind, "DocumentKind", "Dokumenttype: what a document is.", {
  AUTHORITY: "Fullmakt: the person's written authority (fvl § 12).",
  GUARDIAN_MANDATE: "Vergemandat: what shows the guardian's mandate (vergemålsloven §§ 31-33).",
  NOTICE_FORM: "Skjema: the paper form of a notice, scanned.",
  INFORMATION_DECLARATION: "Informasjonserklæring: what information may be used, for what and how far.",
  OTHER: "Annet: anything else.",
});

describe(MediaType, "MediaType", "Filtype: what a document is made of, as its first bytes tell.", {
  PDF: "PDF: application/pdf.",
  PNG: "PNG: image/png.",
  JPEG: "JPEG: image/jpeg.",
});
