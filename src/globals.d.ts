/** graphql-request names a type of the browser's library that Node's types leave out. */
type HeadersInit = ConstructorParameters<typeof Headers>[0];
