import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { Min, Max, MaxLength } from "class-validator";
import { ArgsType } from "type-graphql";
import { SHORT_TEXT } from "./fields.js";

@ObjectType("PageInfo", { simpleResolvers: true, description: "Where a page ends, and whether there is more after it." })
export class PageInfoType {
  @Field(() => String, { nullable: true, description: "Give it as `after` to get the next page. Null when the page is empty." })
  readonly endCursor!: string | null;
  @Field(() => Boolean, { description: "Whether there is a next page." })
  readonly hasNextPage!: boolean;
}

/** The part of a list that is asked for. */
@ArgsType()
export class PageArgs {
  @Min(1)
  @Max(100)
  @Field(() => Int, { defaultValue: 20, description: "How many, 1 to 100." })
  readonly first!: number;

  @MaxLength(SHORT_TEXT)
  @Field(() => String, { nullable: true, description: "The end cursor of the page before." })
  readonly after?: string | null;
}

/** What a connection holds; `total` counts only when it is asked for. */
export interface Connection<T> {
  readonly nodes: readonly T[];
  readonly endCursor: string | null;
  readonly hasNextPage: boolean;
  readonly total?: () => Promise<number>;
}

/** The one way to page: makes the connection type of a node type. */
export function connectionOf<T extends object>(node: () => ClassType<T>, name: string, description: string) {
  @ObjectType(name, { description })
  class ConnectionType {
    readonly endCursor!: string | null;
    readonly hasNextPage!: boolean;

    @Field(() => [node()], { description: "The things on this page, in order." })
    readonly nodes!: T[];

    @Field(() => PageInfoType, { description: "Where the page ends." })
    pageInfo(): PageInfoType {
      return { endCursor: this.endCursor, hasNextPage: this.hasNextPage };
    }
  }
  return ConnectionType;
}
