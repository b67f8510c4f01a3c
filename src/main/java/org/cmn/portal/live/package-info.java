/**
 * The only WebSocket endpoint, {@code /live}: who may open a socket, which sockets a member has, what is pushed to
 * them. A socket is a cache of the database: nothing is lost with it. Owns no table. Tells no facts. Calls platform and
 * member; other rooms bring a {@link org.cmn.portal.live.FrameHandler}. The protocol is {@code src/docs/live-protocol.md}.
 */
package org.cmn.portal.live;
