import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { type RequestedService, RequestedServiceState } from "../entities/requested-service.entity.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";

@ObjectType("RequestedService", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Annen ønsket tjeneste: something a notice asks for that is not the unit's. It is sent on and never enters the case (fvl § 11).",
})
export class RequestedServiceType extends NodeType implements Pick<RequestedService, "service" | "wanted" | "state" | "sentTo" | "sentOn" | "requestedAt" | "version"> {
  @Field(() => String, { nullable: true, description: "Tjeneste: what it is called, where the notice says so." })
  readonly service!: string | null;
  @Field(() => String, { description: "Hva som ønskes: what is wanted." })
  readonly wanted!: string;
  @Field(() => RequestedServiceState, { description: "Whether it has been sent on." })
  readonly state!: RequestedServiceState;
  @Field(() => String, { nullable: true, description: "Sendt til: where it was sent." })
  readonly sentTo!: string | null;
  @Field(() => GraphQLLocalDate, { nullable: true, description: "Sendt: the day it was sent." })
  readonly sentOn!: string | null;
  @Field(() => Date, { description: "When it was registered." })
  readonly requestedAt!: Date;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

export const RequestedServiceConnection = connectionOf(() => RequestedServiceType, "RequestedServiceConnection", "A page of services that are not the unit's.");
