package org.cmn.launcher;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.container.LifecycleException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.shrinkwrap.api.Archive;

/** A Payara Micro that every test class finds running: the first one deploys to it, the last one leaves it. Starting one takes most of a class's time. */
public class OneServer extends PayaraMicroDeployableContainer {

	private Archive<?> deployed;
	private ProtocolMetaData way;

	@Override
	public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
		if (deployed == null) {
			way = super.deploy(archive);
			deployed = archive;
		}
		return way;
	}

	@Override
	public void undeploy(Archive<?> archive) {
		// The next test class wants it as it is.
	}

	@Override
	public void stop() throws LifecycleException {
		try {
			if (deployed != null) {
				super.undeploy(deployed);
			}
		} catch (DeploymentException e) {
			throw new LifecycleException(e.getMessage(), e);
		}
	}
}
