/** How graphql-js and the scalars word a refusal that quotes what was sent, and the same without it. */
const rewordings: readonly (readonly [RegExp, string])[] = [
  [/ Did you mean [\s\S]*$/, ""],
  [/\b(found|Unexpected) (Name|String|BlockString|Int|Float) "[\s\S]*$/, "$1 $2."],
  [/^Expected value of type "([\w[\]!]+)", found [\s\S]*$/, 'Expected a value of type "$1".'],
  [/^Argument "(\w+)" of type "([\w[\]!]+)" has invalid value [\s\S]*$/, 'Argument "$1" has no value of type "$2".'],
  [/^(Enum "\w+"|\w+) cannot represent [\s\S]*$/, "$1 cannot represent the value."],
  [/^Value "[\s\S]*" does not exist in "(\w+)" enum[\s\S]*$/, 'The value does not exist in "$1" enum.'],
  [/^Value is not [\s\S]*$/, "The value is not valid."],
  [/^Unknown operation named "[\s\S]*$/, "The document has no operation of that name."],
  [/^This operation has been blocked [\s\S]*$/, "Send the request with the header Content-Type: application/json."],
];

/** What may be said of why a value does not fit: names of the schema, and nothing that was sent. */
const reason =
  /(?:Expected non-nullable type "[\w[\]!]+" not to be null\.|Field "[A-Za-z_]\w{0,60}" (?:of required type "[\w[\]!]+" was not provided|is not defined by type "\w+")\.)(?= Did you mean |$)/;

/** The message of a refused document or variable without any value that was sent and without suggestions. */
export function withoutValues(message: string): string {
  const variable = /^Variable "(\$\w+)" got invalid value /.exec(message);
  if (!variable) return rewordings.reduce((text, [quoting, plain]) => text.replace(quoting, plain), message).slice(0, 300);
  const place = / at "([\w.[\]]+)"; /.exec(message)?.[1];
  const why = reason.exec(message)?.[0];
  return `Variable "${variable[1]}" got an invalid value${place ? ` at "${place}"` : ""}${why ? `; ${why}` : "."}`;
}
