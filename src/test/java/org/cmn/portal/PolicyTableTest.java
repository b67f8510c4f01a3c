package org.cmn.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import org.cmn.portal.live.FrameHandler;
import org.cmn.portal.testkit.Code;
import org.cmn.portal.testkit.Policy;
import org.junit.jupiter.api.Test;

/** A route, page or frame that nobody wrote a policy line for must not be built (promise A1). */
class PolicyTableTest {

	private static final Path WEBAPP = Path.of("src/main/webapp");

	@Test
	void every_rest_route_has_a_line() {
		assertThat(restRoutes()).isNotEmpty().isSubsetOf(routesOf("GET", "POST", "PUT", "DELETE", "PATCH"));
	}

	@Test
	void every_page_has_a_line() throws IOException {
		assertThat(pages()).isNotEmpty().isSubsetOf(routesOf("GET"));
	}

	@Test
	void every_servlet_has_a_line() {
		assertThat(servlets()).isNotEmpty().isSubsetOf(routesOf("GET"));
	}

	@Test
	void every_frame_has_a_line() {
		var frames = Code.portal().stream().filter(type -> type.isAssignableTo(FrameHandler.class) && !type.isInterface()).count();
		var named = Policy.lines().stream().filter(line -> line.method().equals("FRAME")).map(line -> line.path().split(" ")[0]).distinct().count();
		assertThat(named).isPositive().isEqualTo(frames);
	}

	@Test
	void every_line_names_something_that_exists() throws IOException {
		var known = restRoutes();
		known.addAll(pages());
		known.addAll(servlets());
		assertThat(routesOf("GET", "POST", "PUT", "DELETE", "PATCH")).as("lines for routes that are gone").isSubsetOf(known);
	}

	@Test
	void every_cell_is_a_status_or_says_that_the_case_cannot_exist() {
		for (var line : Policy.lines()) {
			assertThat(line.outcomes().values()).as(line.toString()).allMatch(cell -> cell.matches("[1-5]\\d\\d|-"));
		}
	}

	@Test
	void a_route_without_a_line_is_seen() {
		var routes = restRoutes();
		assertThat(routes).as("control: routes are read from the code").contains("GET /api/me");
		assertThat(routesOf("GET")).as("control: an unknown route has no line").doesNotContain("GET /api/nobody-wrote-this");
	}

	private static Set<String> routesOf(String... methods) {
		return Policy.lines().stream().filter(line -> Set.of(methods).contains(line.method())).map(Policy.Line::route).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Set<String> pages() throws IOException {
		try (var files = Files.walk(WEBAPP)) {
			return files.filter(file -> file.toString().endsWith(".xhtml")).map(file -> WEBAPP.relativize(file).toString())
					.filter(file -> !file.startsWith("WEB-INF") && !file.startsWith("resources"))
					.map(file -> Policy.Line.route("GET", "/" + file.replace(".xhtml", "").replaceAll("^index$", "")))
					.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	/** Whatever a servlet takes, it is asked by GET: that is what a link can do. */
	private static Set<String> servlets() {
		return Code.portal().stream().filter(type -> type.isAnnotatedWith(WebServlet.class))
				.flatMap(type -> Stream.of(type.getAnnotationOfType(WebServlet.class).value()))
				.flatMap(path -> path.endsWith("/*") ? below(path.substring(0, path.length() - 1)) : Stream.of(path))
				.map(path -> Policy.Line.route("GET", path)).collect(Collectors.toCollection(TreeSet::new));
	}

	/** A servlet for all that begins so is asked for by the lines that begin so; without one, for itself, which has no line. */
	private static Stream<String> below(String beginning) {
		var known = Policy.lines().stream().map(Policy.Line::path).filter(path -> path.startsWith(beginning)).toList();
		return known.isEmpty() ? Stream.of(beginning) : known.stream();
	}

	private static Set<String> restRoutes() {
		return Code.portal().stream().filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class))
				.flatMap(type -> type.getMethods().stream().flatMap(method -> routes(type, method)))
				.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> routes(JavaClass type, JavaMethod method) {
		var verbs = Map.of("GET", GET.class, "POST", POST.class, "PUT", PUT.class, "DELETE", DELETE.class, "PATCH", PATCH.class);
		var tail = method.isAnnotatedWith(jakarta.ws.rs.Path.class) ? "/" + method.getAnnotationOfType(jakarta.ws.rs.Path.class).value() : "";
		var path = "/api/" + type.getAnnotationOfType(jakarta.ws.rs.Path.class).value() + tail;
		return verbs.entrySet().stream().filter(verb -> method.isAnnotatedWith(verb.getValue()))
				.map(verb -> Policy.Line.route(verb.getKey(), path.replaceAll("/+", "/")));
	}
}
