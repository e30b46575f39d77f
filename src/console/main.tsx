import "./workers";
import "graphiql/style.css";
import "./page.css";
import "./bar.css";
import "./workbench.css";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { loadPeople } from "./people";

/** The people come first: a remembered choice must be checked before the first request. */
const people = await loadPeople();
const place = document.getElementById("app");
if (place === null) throw new Error('index.html has no element with the id "app".');
createRoot(place).render(<App people={people} />);
