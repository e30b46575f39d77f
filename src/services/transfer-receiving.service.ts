import { NoticeChannel, NoticeKind, NotifierCapacity } from "../entities/notice.entity.js";
import { AddressProtection, Person, PersonKind } from "../entities/person.entity.js";
import { PlanTransfer, TransferState } from "../entities/plan-transfer.entity.js";
import { ReceivedPlan } from "../entities/received-plan.entity.js";
import { localId } from "../rules/global-id.rules.js";
import { Refusal } from "../rules/refusal.js";
import { noticeOfTransfer, type Parcel, standsAs } from "../rules/transfer.rules.js";
import type { WriteDb } from "../tenants/bracket.js";
import { WrittenForm } from "../tenants/policy-enums.js";
import type { RequestContext } from "../tenants/request-context.js";
import { statement } from "../tenants/statement.js";
import { sameVersion } from "./case-deed.step.js";
import { numberOf } from "./municipality-number.reader.js";
import { enterNotice, type NoticeRegistered } from "./notice.service.js";
import { openParcel } from "./parcel.step.js";
import { actorId } from "./person.step.js";
import type { OnTransfer } from "./transfer.service.js";

/** What lies in the passage besides what everybody there may see. */
interface Content {
  readonly parcel: string;
  readonly digest: string;
  readonly cipher: Buffer | null;
  readonly keyId: string | null;
  readonly hash: Buffer | null;
}

const contentOf = statement(
  "transfer.content",
  `select parcel, digest, national_id_cipher as cipher, national_id_key_id as "keyId", national_id_hash as hash from plan_transfer where id = $1`,
);

const end = statement(
  "transfer.end",
  `update plan_transfer set state = $2, ended_at = $3, version = version + 1, parcel = null, national_id_cipher = null, national_id_key_id = null, national_id_hash = null
   where id = $1`,
);

/** The unit takes over: the person gets a record and a notice of their own here, with its receipt and its clocks, and the parcel is kept as it came (SC-29). */
export async function acceptTransfer(ctx: RequestContext, input: OnTransfer): Promise<NoticeRegistered & { readonly transferId: string }> {
  return ctx.write("acceptTransfer", input, async (db) => {
    const it = await offerForDeed(ctx, db, input);
    const [content] = await db.rows<Content>(contentOf, [it.id]);
    if (!content) throw new Refusal("NOT_FOUND");
    const { person } = openParcel(content);
    const subjectId = await citizenOf(ctx, db, person, content);
    const from = await numberOf(db, it.municipalityId, ctx.today);
    const { noticeId, warnings } = await enterNotice(ctx, db, {
      registeredById: actorId(ctx),
      registeredForUnitId: null,
      notifierId: subjectId,
      notifierName: null,
      subjectId,
      kinds: [NoticeKind.INDIVIDUAL_PLAN, NoticeKind.COORDINATOR],
      channel: NoticeChannel.E_MESSAGE,
      wanted: noticeOfTransfer(from.name, ctx.policy.policy.writtenForm === WrittenForm.NN ? "nn" : "nb"),
      notifierCapacity: NotifierCapacity.OWNER,
      ownerInformed: true,
      ownerAgrees: true,
      authorityAttached: false,
      externalReference: null,
      dischargeOn: null,
      receivedAt: ctx.now,
    });
    const { fromNumber, sections } = it;
    const kept = { transferId: it.id, noticeId, caseId: null, fromNumber, sections, parcel: content.parcel, digest: content.digest };
    await db.insert(ReceivedPlan, { ...kept, receivedById: actorId(ctx), receivedAt: ctx.now });
    await db.rows(end, [it.id, TransferState.ACCEPTED, ctx.now]);
    return { noticeId, transferId: it.id, warnings };
  });
}

/** The unit says no, and keeps nothing. */
export async function declineTransfer(ctx: RequestContext, input: OnTransfer): Promise<{ readonly transferId: string; readonly warnings: [] }> {
  return ctx.write("declineTransfer", input, async (db) => {
    const it = await offerForDeed(ctx, db, input);
    await db.rows(end, [it.id, TransferState.DECLINED, ctx.now]);
    return { transferId: it.id, warnings: [] };
  });
}

/** An offer to this municipality that waits for an answer. For those who see the whole unit: whose it is, is not known yet. */
async function offerForDeed(ctx: RequestContext, db: WriteDb, input: OnTransfer): Promise<PlanTransfer> {
  const id = localId("PlanTransfer", input.transferId);
  const known = (await db.among(PlanTransfer, "id", [id])).find((it) => it.toMunicipalityId === ctx.municipality.id);
  if (!known || !ctx.seesWholeMunicipality) throw new Refusal("NOT_FOUND");
  const [it] = await db.among(PlanTransfer, "id", [id], { lock: true });
  const state = standsAs(it ?? known, ctx.today);
  sameVersion((it ?? known).version, input.expectedVersion);
  if (!it || state !== TransferState.OFFERED) throw new Refusal("NOT_ALLOWED_IN_THIS_STATE", { state });
  return it;
}

/** The person as this municipality knows them, else as they come. The number stays sealed all the way. */
async function citizenOf(ctx: RequestContext, db: WriteDb, person: Parcel["person"], { cipher, keyId, hash }: Content): Promise<string> {
  if (hash) {
    await db.lock(`person ${hash.toString("hex")}`);
    const [known] = await db.among(Person, "nationalIdHash", [hash]);
    if (known) return known.id;
  }
  const sealed = { nationalIdCipher: cipher, nationalIdKeyId: keyId, nationalIdHash: hash };
  return db.insert(Person, { ...person, ...sealed, kind: PersonKind.CITIZEN, protection: AddressProtection.NONE, createdAt: ctx.now });
}
