import type { RequestContext } from "../tenants/request-context.js";
import { acrossLoaders } from "./across.loaders.js";
import { dialogueLoaders } from "./dialogue.loaders.js";
import { fileLoaders, noticeLoaders } from "./file.loaders.js";
import { Making } from "./loader-making.js";
import { coordinationLoaders, groupLoaders, planLoaders } from "./plan.loaders.js";
import { planPartLoaders } from "./plan-part.loaders.js";
import { rosterLoaders } from "./roster.loaders.js";
import { roomContentLoaders } from "./room-content.loaders.js";
import { unitLoaders } from "./unit.loaders.js";

/** Every loader, one line each. A loader asks its reader once for all the keys of a level; access is decided in the reader. */
export function loadersFor(ctx: RequestContext) {
  const making = new Making(ctx);
  return {
    ...noticeLoaders(making),
    ...fileLoaders(making),
    ...planLoaders(making),
    ...dialogueLoaders(making),
    ...planPartLoaders(making),
    ...coordinationLoaders(making),
    ...groupLoaders(making),
    ...roomContentLoaders(making),
    ...unitLoaders(making),
    ...acrossLoaders(making),
    ...rosterLoaders(making),
  };
}

export type Loaders = ReturnType<typeof loadersFor>;
