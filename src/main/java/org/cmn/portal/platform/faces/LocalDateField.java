package org.cmn.portal.platform.faces;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;

/** The value of an {@code <input type="date">}. */
@FacesConverter("cmn.LocalDate")
public class LocalDateField implements Converter<LocalDate> {

	@Override
	public LocalDate getAsObject(FacesContext context, UIComponent component, String value) {
		try {
			return value == null || value.isBlank() ? null : LocalDate.parse(value.strip());
		} catch (DateTimeParseException e) {
			throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.in(Sentences.locale()).get("refused.not-a-time"), null), e);
		}
	}

	@Override
	public String getAsString(FacesContext context, UIComponent component, LocalDate value) {
		return value == null ? "" : value.toString();
	}
}
