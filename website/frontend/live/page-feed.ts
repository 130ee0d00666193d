/** The feed of this page: one socket, whatever the number of modules that listen. */

import { browser } from "./browser.js";
import { Feed } from "./feed.js";

/** The user's own submissions. */
export const ownFeed = new Feed("/ws/submissions/", browser);
/** Everybody's, for staff. */
export const everybodysFeed = new Feed("/ws/submissions/?all=1", browser);
