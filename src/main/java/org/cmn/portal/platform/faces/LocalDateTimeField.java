package org.cmn.portal.platform.faces;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;

/** The value of an {@code <input type="datetime-local">}: an hour on the wall, in a zone that the form knows. */
@FacesConverter("cmn.LocalDateTime")
public class LocalDateTimeField implements Converter<LocalDateTime> {

	@Override
	public LocalDateTime getAsObject(FacesContext context, UIComponent component, String value) {
		try {
			return value == null || value.isBlank() ? null : LocalDateTime.parse(value.strip().replace(' ', 'T'));
		} catch (DateTimeParseException e) {
			throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, Texts.in(Sentences.locale()).get("refused.not-a-time"), null), e);
		}
	}

	@Override
	public String getAsString(FacesContext context, UIComponent component, LocalDateTime value) {
		return value == null ? "" : value.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm"));
	}
}
