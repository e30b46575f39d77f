import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import type { EarlierWording } from "../entities/earlier-wording.entity.js";
import type { GroupMeetingPoint } from "../entities/group-meeting-point.entity.js";
import type { Person } from "../entities/person.entity.js";
import type { PlanAnnotation } from "../entities/plan-annotation.entity.js";
import type { RoomDocument } from "../entities/room-document.entity.js";
import { kindOfElement, mayStillChange } from "../rules/comment.rules.js";
import { globalId } from "../rules/global-id.rules.js";
import { annotate, changeAnnotation } from "../services/comment.service.js";
import { Do } from "./decorators.js";
import { EarlierWordingType } from "./dialogue.type.js";
import { GraphQLContext } from "./graphql-context.js";
import { GroupMeetingPointType } from "./group-meeting.type.js";
import { payloadOf } from "./payloads.js";
import { ContributorType } from "./person.type.js";
import { PlanAnnotationType } from "./plan-change.type.js";
import { RoomDocumentType } from "./room-document.type.js";
import { AnnotateInput, ChangeAnnotationInput } from "./room-note.inputs.js";

const AnnotatePayload = payloadOf("annotate", "case", "plan", "annotation");
const ChangeAnnotationPayload = payloadOf("changeAnnotation", "case", "plan", "annotation");

/** Remarks beside what others wrote. */
@Resolver()
export class CommentDeedsResolver {
  @Do(() => AnnotatePayload, "room:write", "Kommenter: remarks on a plan or something in it, or on a document, minutes or a note of the room; what stands there stays as it is.")
  annotate(@Arg("input", () => AnnotateInput, { description: "The deed." }) input: AnnotateInput, @Ctx() { request }: GraphQLContext) {
    return annotate(request, input);
  }

  @Do(() => ChangeAnnotationPayload, "room:write", "Endre kommentar: changes one's own remark while there is time; what it said before is kept.")
  changeAnnotation(@Arg("input", () => ChangeAnnotationInput, { description: "The deed." }) input: ChangeAnnotationInput, @Ctx() { request }: GraphQLContext) {
    return changeAnnotation(request, input);
  }
}

@Resolver(() => PlanAnnotationType)
export class PlanAnnotationFieldsResolver {
  @FieldResolver(() => ID, { description: "The id." })
  id(@Root() it: PlanAnnotation): string {
    return globalId("PlanAnnotation", it.id);
  }

  @FieldResolver(() => ID, { description: "The id of what it is about." })
  elementId(@Root() it: PlanAnnotation): string {
    return globalId(kindOfElement[it.element], it.aboutId);
  }

  @FieldResolver(() => ContributorType, { nullable: true, description: "Who remarked it." })
  by(@Root() it: PlanAnnotation, @Ctx() { loaders }: GraphQLContext): Promise<Person | null> {
    return loaders.person.load(it.byId);
  }

  @FieldResolver(() => Boolean, { description: "Kan endres: whether the caller has written it and may change it still." })
  canBeChanged(@Root() it: PlanAnnotation, @Ctx() { request }: GraphQLContext): boolean {
    return it.byId === request.actor.personId && mayStillChange(it.at, request.now);
  }

  @FieldResolver(() => [EarlierWordingType], { description: "Historikk: what it said before it was changed, the first first." })
  earlier(@Root() it: PlanAnnotation, @Ctx() { loaders }: GraphQLContext): Promise<EarlierWording[]> {
    return loaders.wordingsOfThing.load(it.id);
  }
}

const ANNOTATIONS = "Kommentarer: remarks on it, the oldest first.";

@Resolver(() => RoomDocumentType)
export class RoomDocumentCommentsResolver {
  @FieldResolver(() => [PlanAnnotationType], { description: ANNOTATIONS })
  annotations(@Root() it: RoomDocument, @Ctx() { loaders }: GraphQLContext): Promise<PlanAnnotation[]> {
    return loaders.annotationsOfElement.load(it.id);
  }
}

@Resolver(() => GroupMeetingPointType)
export class MinutesCommentsResolver {
  @FieldResolver(() => [PlanAnnotationType], { description: ANNOTATIONS })
  annotations(@Root() it: GroupMeetingPoint, @Ctx() { loaders }: GraphQLContext): Promise<PlanAnnotation[]> {
    return loaders.annotationsOfElement.load(it.id);
  }
}
