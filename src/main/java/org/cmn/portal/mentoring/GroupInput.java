package org.cmn.portal.mentoring;

import java.util.List;
import java.util.UUID;

/**
 * A group that is to be opened.
 *
 * @param mentor  whose group it is; null for the actor
 * @param name    1 to 60 characters
 * @param mentees at least two who are paired with that mentor; the same twice is once
 * @param pass    why a name that could lead to a patient may stay; null for none
 */
public record GroupInput(UUID mentor, String name, List<UUID> mentees, String pass) {
}
