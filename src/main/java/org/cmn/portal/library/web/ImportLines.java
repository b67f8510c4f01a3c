package org.cmn.portal.library.web;

import java.util.List;

import org.cmn.portal.library.ImportChange;
import org.cmn.portal.library.ImportDeed;

/** What the good lines of a file would do, a page at a time, all of them or those of one kind. */
public final class ImportLines {

	private static final int SIZE = 50;

	private final List<ImportChange> all;
	private List<ImportChange> chosen;
	private ImportDeed deed;
	private int page = 1;

	ImportLines(List<ImportChange> all) {
		this.all = all;
		this.chosen = all;
	}

	/** @param name of a deed, or anything else for all */
	public void show(String name) {
		deed = List.of(ImportDeed.values()).stream().filter(one -> one.name().equals(name)).findFirst().orElse(null);
		chosen = deed == null ? all : all.stream().filter(change -> change.deed() == deed).toList();
		page = 1;
	}

	public void turn(int by) {
		page = Math.clamp(page + by, 1, Math.max(1, getPages()));
	}

	List<ImportLine> shown(Names names) {
		return chosen.subList((page - 1) * SIZE, Math.min(chosen.size(), page * SIZE)).stream().map(change -> new ImportLine(change, names)).toList();
	}

	public long count(String name) {
		return all.stream().filter(change -> change.deed().name().equals(name)).count();
	}

	public int getTotal() {
		return all.size();
	}

	public int getPage() {
		return page;
	}

	public int getPages() {
		return (chosen.size() + SIZE - 1) / SIZE;
	}

	/** Empty for all. */
	public String getDeed() {
		return deed == null ? "" : deed.name();
	}
}
