import { AccessBasis } from "../entities/case-access.entity.js";

const works: readonly AccessBasis[] = [AccessBasis.HANDLER, AccessBasis.OWN_UNIT_LEADER, AccessBasis.COORDINATOR];
const personsSide: readonly AccessBasis[] = [AccessBasis.OWNER, AccessBasis.REPRESENTATIVE];

/**
 * Guideline: the register of plans and coordinators is for those who work with them. Who does not see the whole unit sees the cases they handle or coordinate,
 * and nobody finds their own matter, or their child's, in it: that is read as one's own. STRANDA-ORG-5, SALANGEN-KE-5.
 */
export function standsInRegister(relations: readonly AccessBasis[], seesWholeMunicipality: boolean): boolean {
  if (relations.some((it) => personsSide.includes(it))) return false;
  return seesWholeMunicipality || relations.some((it) => works.includes(it));
}

/** Choice: how much room a professional has before the municipality's limit; null where it has none. LUND-6-5, STRANDA-DUTY-4. */
export function roomLeft(load: number, maxPlans: number | null): number | null {
  return maxPlans === null ? null : Math.max(0, maxPlans - load);
}
