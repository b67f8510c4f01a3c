package com.sun.enterprise.util.uuid;

/**
 * The shape of Payara's interface, to compile against: the artifact that holds it is not published. Left out of the war
 * and of the jar, so that the server's own is used.
 */
public interface UuidGenerator {

	String generateUuid();

	String generateUuid(Object object);
}
