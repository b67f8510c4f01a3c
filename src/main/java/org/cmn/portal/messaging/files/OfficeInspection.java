package org.cmn.portal.messaging.files;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks into documents of Word, Excel and PowerPoint, and of OpenDocument: which one it is, its words, and what it must not have:
 * macros, programs, files that cannot be looked into, anything that is fetched from elsewhere when it is opened.
 */
class OfficeInspection {

	private static final String CONTENT_TYPES = "[Content_Types].xml";
	private static final String MAIN = ".main+xml";
	private static final Map<String, FileType> MAINS = Map.of(
			FileType.DOCX.mediaType() + MAIN, FileType.DOCX,
			FileType.XLSX.mediaType() + MAIN, FileType.XLSX,
			FileType.PPTX.mediaType() + MAIN, FileType.PPTX);
	/** Where people write, in each of the two families. */
	private static final Predicate<String> WORDS = name -> name.endsWith("content.xml") || name.equals("styles.xml") || name.endsWith("sharedStrings.xml")
			|| name.matches("word/(document|footnotes|endnotes|comments|header\\d*|footer\\d*)\\.xml|xl/(comments/)?(comments|threadedComment)\\w*\\.xml|xl/worksheets/\\w+\\.xml|xl/threadedComments/\\w+\\.xml"
					+ "|ppt/(slides|notesSlides|comments)/\\w+\\.xml|word/glossary/document\\.xml");
	/** Of what a document says of itself, what its author wrote. */
	private static final Predicate<String> ABOUT = name -> name.equals("docProps/core.xml") || name.equals("meta.xml");
	private static final Set<String> ABOUT_WORDS = Set.of("title", "subject", "description", "keywords", "keyword");
	private static final Set<String> SHOWN_FROM = Set.of("image", "object", "object-ole", "plugin", "applet", "floating-frame", "section-source", "database-source", "table-source");
	private static final List<String> BREAKS = List.of("p", "br", "tab", "cell", "table-cell", "si", "c", "line-break", "h");

	private final Archive archive;
	private final Passages passages;
	private final boolean within;
	private FileType type;

	/** @param within whether it stands in another one, where no further one may */
	private OfficeInspection(byte[] bytes, Passages passages, boolean within) {
		this.archive = new Archive(bytes);
		this.passages = passages;
		this.within = within;
	}

	/** Its words go to the passages. @throws NotTaken */
	static FileType inspect(byte[] bytes, Passages passages) {
		return new OfficeInspection(bytes, passages, false).look();
	}

	private FileType look() {
		for (var entry : archive.entries()) {
			look(entry);
		}
		if (type == null) {
			throw new NotTaken(FileReason.FILE_TYPE_NOT_TAKEN);
		}
		return type;
	}

	private void look(Archive.Entry entry) {
		var name = entry.name().toLowerCase(Locale.ROOT);
		if (name.endsWith("vbaproject.bin") || name.endsWith("vbadata.xml") || name.contains("activex/") || name.startsWith("basic/") || name.startsWith("scripts/") || name.startsWith("xl/macrosheets/") || name.startsWith("customui/")) {
			throw new NotTaken(FileReason.FILE_HAS_MACROS);
		}
		var content = archive.unpack(entry);
		if (name.contains("embeddings/")) {
			lookWithin(content);
		} else if (entry.name().equals("mimetype")) {
			take(FileType.ofMediaType(new String(content, java.nio.charset.StandardCharsets.US_ASCII)).orElseThrow(() -> new NotTaken(FileReason.FILE_TYPE_NOT_TAKEN)));
		} else if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".rdf") || name.endsWith(".vml")) {
			read(entry.name(), content);
		} else if (content.length > 1 && content[0] == 'M' && content[1] == 'Z' || name.matches(".*\\.(exe|dll|js|vbs|bat|cmd|ps1|jar|class|hta|lnk)")) {
			throw new NotTaken(FileReason.FILE_HAS_FILES);
		}
	}

	/** The numbers behind a chart are such a document; whatever else is packed into one is not taken. */
	private void lookWithin(byte[] content) {
		if (content.length == 0) {
			return;
		}
		if (within || !Signature.isZip(content)) {
			throw new NotTaken(FileReason.FILE_HAS_FILES);
		}
		new OfficeInspection(content, passages, true).look();
	}

	private void read(String name, byte[] xml) {
		var text = new StringBuilder();
		try {
			var reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
			var words = WORDS.test(name);
			var about = ABOUT.test(name);
			var inside = "";
			var number = false;
			while (reader.hasNext()) {
				switch (reader.next()) {
					case XMLStreamConstants.START_ELEMENT -> {
						inside = reader.getLocalName();
						if (inside.equals("c")) {
							number = "s".equals(reader.getAttributeValue(null, "t"));
						}
						check(name, reader);
					}
					case XMLStreamConstants.END_ELEMENT -> {
						if (BREAKS.contains(reader.getLocalName())) {
							text.append('\n');
						}
						inside = "";
					}
					case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
						if (inside.equals("instrText") && reader.getText().strip().toUpperCase(Locale.ROOT).startsWith("DDE")) {
							throw new NotTaken(FileReason.FILE_HAS_SCRIPT);
						}
						// Such a cell holds the number of words that stand elsewhere.
						if (words && !(inside.equals("v") && number) || about && ABOUT_WORDS.contains(inside)) {
							text.append(reader.getText());
						}
					}
					case XMLStreamConstants.DTD -> throw new NotTaken(FileReason.FILE_NOT_READABLE);
					default -> {
					}
				}
			}
		} catch (XMLStreamException e) {
			throw new NotTaken(FileReason.FILE_NOT_READABLE);
		}
		passages.add(page(name), text);
	}

	private void check(String name, XMLStreamReader element) {
		var local = element.getLocalName();
		if (name.equals(CONTENT_TYPES)) {
			var contentType = String.valueOf(element.getAttributeValue(null, "ContentType"));
			if (contentType.toLowerCase(Locale.ROOT).contains("macroenabled")) {
				throw new NotTaken(FileReason.FILE_HAS_MACROS);
			}
			if (MAINS.containsKey(contentType)) {
				take(MAINS.get(contentType));
			}
		} else if (name.endsWith(".rels")) {
			var kind = String.valueOf(element.getAttributeValue(null, "Type"));
			if ("External".equalsIgnoreCase(element.getAttributeValue(null, "TargetMode")) && !kind.endsWith("/hyperlink")) {
				throw new NotTaken(FileReason.FILE_REACHES_OUT);
			}
		} else if (local.equals("encryption-data")) {
			throw new NotTaken(FileReason.FILE_ENCRYPTED);
		} else if (local.equals("event-listener") || local.equals("ddeLink") || local.equals("dde-source")) {
			throw new NotTaken(FileReason.FILE_HAS_MACROS);
		} else if (SHOWN_FROM.contains(local)) {
			var from = element.getAttributeValue("http://www.w3.org/1999/xlink", "href");
			if (from != null && (from.contains(":") || from.startsWith("/") || from.startsWith(".."))) {
				throw new NotTaken(FileReason.FILE_REACHES_OUT);
			}
		}
	}

	private void take(FileType found) {
		if (type != null && type != found) {
			throw new NotTaken(FileReason.FILE_NOT_READABLE);
		}
		type = found;
	}

	/** Slides have numbers, which people see. */
	private static int page(String name) {
		return name.matches("ppt/(slides|notesSlides)/\\D+\\d{1,4}\\.xml") ? Integer.parseInt(name.replaceAll("\\D", "")) : 0;
	}

	private static XMLInputFactory factory() {
		// The platform's own, which knows these two by name.
		var factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		return factory;
	}
}
