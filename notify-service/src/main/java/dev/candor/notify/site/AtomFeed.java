package dev.candor.notify.site;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import dev.candor.notify.delivery.Links;
import java.util.Date;
import java.util.List;

/** Public advisories as an Atom feed (RFC 4287). The same advisories always give the same feed. */
record AtomFeed(Links links) {

    String of(List<PublishedAdvisory> advisories) {
        var feed = new Feed("atom_1.0");
        feed.setId(links.published(FeedPages.PATH));
        feed.setTitle("Security advisories");
        feed.setUpdated(Date.from(Answers.newest(advisories)));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", links.published("/advisories"))));
        feed.setOtherLinks(List.of(link("self", "application/atom+xml", links.published(FeedPages.PATH))));
        feed.setAuthors(List.of(author("The security teams")));
        feed.setEntries(advisories.stream().map(this::entry).toList());
        try {
            return new WireFeedOutput().outputString(feed);
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Entry entry(PublishedAdvisory it) {
        var entry = new Entry();
        entry.setId(links.advisory(it.caseId()));
        entry.setTitle(it.title().isEmpty() ? it.caseId() : it.title());
        entry.setAlternateLinks(List.of(link("alternate", "text/html", links.advisory(it.caseId()))));
        entry.setPublished(Date.from(it.publishedAt()));
        entry.setUpdated(Date.from(it.modifiedAt()));
        entry.setAuthors(List.of(author(it.project())));
        if (!it.severity().isEmpty()) {
            var category = new Category();
            category.setTerm(it.severity());
            entry.setCategories(List.of(category));
        }
        var summary = new Content();
        summary.setType(Content.TEXT);
        summary.setValue(it.summary().isEmpty() ? it.title() : it.summary());
        entry.setSummary(summary);
        return entry;
    }

    private static Person author(String name) {
        var author = new Person();
        author.setName(name);
        return author;
    }

    private static Link link(String rel, String type, String url) {
        var link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(url);
        return link;
    }
}
