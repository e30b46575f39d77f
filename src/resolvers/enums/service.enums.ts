import { EligibilityBasis, ServiceType } from "../../entities/service-received.entity.js";
import { ServiceUnitKind } from "../../entities/service-unit.entity.js";
import { describe } from "./describe.js";

describe(ServiceType, "ServiceType", "Tjeneste: what kind of service the person gets or has been granted.", {
  GP: "Fastlege: the service is given by the person's general practitioner.",
  PUBLIC_HEALTH_NURSE: "Helsesykepleier: the service is given by a public health nurse.",
  HOME_NURSING: "Hjemmesykepleie: the service is nursing in the person's home.",
  HOME_HELP: "Praktisk bistand: the service is practical help in the person's home.",
  PHYSIOTHERAPY: "Fysioterapi: the service is physiotherapy.",
  OCCUPATIONAL_THERAPY: "Ergoterapi: the service is occupational therapy.",
  MENTAL_HEALTH: "Psykisk helsetjeneste: the service is the municipality's mental health service.",
  SUBSTANCE_USE: "Rustjeneste: the service is help with alcohol or drug use.",
  SUPPORT_CONTACT: "Støttekontakt: the service is a support contact for an active leisure time.",
  RESPITE: "Avlastning: the service gives relief to those who care for the person.",
  PERSONAL_ASSISTANCE: "Brukerstyrt personlig assistanse: the service is personal assistance that the person directs.",
  HABILITATION: "Habilitering: the service is habilitation.",
  REHABILITATION: "Rehabilitering: the service is rehabilitation.",
  HOSPITAL: "Sykehus: the service is given by the specialist health service (sphl § 2-5).",
  DENTAL: "Tannhelsetjeneste: the service is dental care (tannhelsetjenesteloven).",
  WORK_AND_BENEFITS: "Arbeids- og velferdstjenester: the service is NAV's follow-up towards work or its benefits (NAV-loven §§ 14 a, 15).",
  SOCIAL_SERVICES: "Sosiale tjenester: the service is one under sosialtjenesteloven.",
  CHILD_WELFARE: "Barnevernstjenester: the service is given by the child welfare service (bvl § 15-9).",
  SCHOOL: "Skole: the service is given by a school (opplæringslova § 24-1).",
  KINDERGARTEN: "Barnehage: the service is given by a kindergarten (barnehageloven § 2 b).",
  EDUCATIONAL_PSYCHOLOGY: "Pedagogisk-psykologisk tjeneste: the service is given by the educational psychology service (opplæringslova § 24-1).",
  OTHER: "Annen tjeneste: the service is of another kind.",
});

describe(EligibilityBasis, "EligibilityBasis", "Grunnlag: the sector whose services a right rests on.", {
  HEALTH_CARE: "Kommunale helse- og omsorgstjenester: the services are the municipality's own health and care services (hol § 7-1, pbrl § 2-5).",
  SPECIALIST: "Spesialisthelsetjenester: the services come from a hospital trust (sphl § 2-5).",
  CHILD_WELFARE: "Barnevern: the child has a right to a plan of its own under bvl § 15-9.",
  NAV: "NAV: NAV-loven § 15 gives a right to a plan, and none to a coordinator.",
  SOCIAL_SERVICES: "Sosiale tjenester: long-term and coordinated social services give a right to a plan (sosialtjenesteloven § 28).",
  QUALIFICATION_PROGRAMME: "Kvalifiseringsprogram: participants have a right to a plan without any further test (sosialtjenesteloven § 33).",
  EDUCATION: "Opplæring: kindergartens and schools take part in the plan (barnehageloven § 2 b, opplæringslova § 24-1).",
  CHILD_FAMILY: "Barn og familie: the family has or expects a child with serious illness, injury or disability (pbrl § 2-5 c, hol § 7-2 a).",
});

describe(ServiceUnitKind, "ServiceUnitKind", "Type enhet: what kind of unit or organisation it is.", {
  COORDINATING_UNIT: "Koordinerende enhet: the unit every municipality must have for plans and coordinators (hol § 7-3).",
  SERVICE_OFFICE: "Tjenestekontor: the office that receives applications and allocates the municipality's services.",
  DEPARTMENT: "Avdeling: a department of the municipality that gives services.",
  ALLOCATION_BODY: "Tildelingsnemnd: the body that decides what the unit has recommended, where the municipality has one.",
  HOSPITAL_COORDINATING_UNIT: "Helseforetakets koordinerende enhet: the hospital trust's own coordinating unit (sphl § 2-5 b).",
  SPECIALIST_SERVICE: "Spesialisthelsetjenesten: a hospital or another part of the specialist health service (sphl § 2-5).",
  NAV: "NAV: a work and welfare office (NAV-loven § 15).",
  SCHOOL_OR_KINDERGARTEN: "Skole eller barnehage: a school or a kindergarten (opplæringslova § 24-1, barnehageloven § 2 b).",
  CHILD_WELFARE: "Barnevernstjenesten: the child welfare service (bvl § 15-8).",
  OTHER_ORGANISATION: "Annen organisasjon: another organisation that the municipality cooperates with.",
});
