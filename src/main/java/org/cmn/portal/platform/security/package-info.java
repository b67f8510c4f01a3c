/**
 * Who calls: sign-on with Keycloak (OpenID Connect), bearer tokens, live sign-ins and their end, and what every answer
 * tells the browser. Owns no table. Tells {@link org.cmn.portal.platform.security.SignInEnded}. Calls no room: the
 * member room stands behind {@link org.cmn.portal.platform.security.Directory}.
 */
package org.cmn.portal.platform.security;
