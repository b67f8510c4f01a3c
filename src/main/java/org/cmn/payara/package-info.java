/**
 * What Payara itself loads, not the portal's war: a small jar in {@code MICRO-INF/lib} of the {@code payara-micro.jar} that
 * the build makes. The shapes of Payara's interfaces, which no repository publishes, stand in {@code com.sun.enterprise} and
 * {@code org.glassfish}.
 */
package org.cmn.payara;
