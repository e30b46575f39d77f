import { InformationTopic } from "../entities/information-given.entity.js";

/** Law: pbrl § 3-2; LUND-5-1, LUND-5-3, LUND-5-4: what everybody with a need is told. */
export const topicsToTell: readonly InformationTopic[] = [
  InformationTopic.INDIVIDUAL_PLAN,
  InformationTopic.COORDINATOR,
  InformationTopic.CHILD_COORDINATOR,
  InformationTopic.DIRECT_CONTACT,
];

/** Law: pbrl § 3-2: what has not been told yet, by anybody. LUND-5-1. */
export function topicsMissing(given: readonly { readonly topics: readonly InformationTopic[] }[]): InformationTopic[] {
  const told = new Set(given.flatMap((it) => it.topics));
  return topicsToTell.filter((it) => !told.has(it));
}
