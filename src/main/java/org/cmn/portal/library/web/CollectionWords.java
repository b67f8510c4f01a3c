package org.cmn.portal.library.web;

import java.io.Serializable;

import org.cmn.portal.library.CollectionCard;

/** Title and introduction of a collection as they are being typed. */
public class CollectionWords implements Serializable {

	private static final long serialVersionUID = 1L;

	private String title;
	private String titleFr;
	private String introduction;
	private String introductionFr;

	static CollectionWords of(CollectionCard card) {
		var words = new CollectionWords();
		words.title = card.title();
		words.titleFr = card.titleFr();
		words.introduction = card.introduction();
		words.introductionFr = card.introductionFr();
		return words;
	}

	public String getTitle() {
		return title;
	}

	public void setTitle(String title) {
		this.title = title;
	}

	public String getTitleFr() {
		return titleFr;
	}

	public void setTitleFr(String titleFr) {
		this.titleFr = titleFr;
	}

	public String getIntroduction() {
		return introduction;
	}

	public void setIntroduction(String introduction) {
		this.introduction = introduction;
	}

	public String getIntroductionFr() {
		return introductionFr;
	}

	public void setIntroductionFr(String introductionFr) {
		this.introductionFr = introductionFr;
	}
}
