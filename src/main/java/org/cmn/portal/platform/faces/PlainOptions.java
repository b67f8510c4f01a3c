package org.cmn.portal.platform.faces;

import java.io.IOException;
import java.io.Writer;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.context.ResponseWriterWrapper;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;

/**
 * Keeps what a select is described by out of its options: Mojarra writes the pass-through attributes of a select on each
 * of its options too, where {@code aria-describedby} and its like are not allowed.
 */
public class PlainOptions extends RenderKitFactory {

	public PlainOptions(RenderKitFactory wrapped) {
		super(wrapped);
	}

	@Override
	public RenderKit getRenderKit(FacesContext context, String id) {
		var kit = getWrapped().getRenderKit(context, id);
		return kit == null || !HTML_BASIC_RENDER_KIT.equals(id) ? kit : new Kit(kit);
	}

	@Override
	public void addRenderKit(String id, RenderKit kit) {
		getWrapped().addRenderKit(id, kit);
	}

	@Override
	public java.util.Iterator<String> getRenderKitIds() {
		return getWrapped().getRenderKitIds();
	}

	private static final class Kit extends RenderKitWrapper {

		Kit(RenderKit wrapped) {
			super(wrapped);
		}

		@Override
		public ResponseWriter createResponseWriter(Writer writer, String contentTypes, String encoding) {
			return new Plain(getWrapped().createResponseWriter(writer, contentTypes, encoding));
		}
	}

	private static final class Plain extends ResponseWriterWrapper {

		Plain(ResponseWriter wrapped) {
			super(wrapped);
		}

		@Override
		public void startElement(String name, UIComponent component) throws IOException {
			getWrapped().startElement(name, name.equals("option") ? null : component);
		}

		@Override
		public ResponseWriter cloneWithWriter(Writer writer) {
			return new Plain(getWrapped().cloneWithWriter(writer));
		}
	}
}
