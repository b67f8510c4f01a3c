package org.cmn.portal.platform.faces;

import java.io.IOException;
import java.util.Iterator;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.context.FacesContext;
import jakarta.faces.render.RenderKit;
import jakarta.faces.render.RenderKitFactory;
import jakarta.faces.render.RenderKitWrapper;
import jakarta.faces.render.Renderer;
import jakarta.faces.render.RendererWrapper;
import org.primefaces.context.PrimeFacesContext;
import org.primefaces.util.Constants;

/**
 * Lets every form be sent by a browser that runs no script: PrimeFaces wants the nonce of the page's policy back with each form, and
 * puts it there by script alone. It stands in each form from the start; the script finds it and leaves it so.
 */
public class ScriptlessForms extends RenderKitFactory {

	public ScriptlessForms(RenderKitFactory wrapped) {
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
	public Iterator<String> getRenderKitIds() {
		return getWrapped().getRenderKitIds();
	}

	private static final class Kit extends RenderKitWrapper {

		Kit(RenderKit wrapped) {
			super(wrapped);
		}

		@Override
		public Renderer<? extends UIComponent> getRenderer(String family, String type) {
			var renderer = getWrapped().getRenderer(family, type);
			return renderer == null || !UIForm.COMPONENT_FAMILY.equals(family) ? renderer : new Form(renderer);
		}
	}

	private static final class Form extends RendererWrapper {

		Form(Renderer<?> wrapped) {
			super(wrapped);
		}

		@Override
		public void encodeBegin(FacesContext context, UIComponent form) throws IOException {
			super.encodeBegin(context, form);
			if (form.isRendered()) {
				var out = context.getResponseWriter();
				out.startElement("input", null);
				out.writeAttribute("type", "hidden", null);
				out.writeAttribute("name", Constants.RequestParams.NONCE_PARAM, null);
				out.writeAttribute("value", PrimeFacesContext.getCspState(context).getNonce(), null);
				out.endElement("input");
			}
		}
	}
}
