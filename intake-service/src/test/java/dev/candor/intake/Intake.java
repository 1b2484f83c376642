package dev.candor.intake;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;

/** The service, as a client sees it. */
public final class Intake {

    private Intake() {}

    public static JsonObject plainReport() {
        return new JsonObject().put("summary", "A crash").put("details", "Send this.");
    }

    public static Response send(JsonObject report) {
        return given().contentType("application/json").body(report.encode()).post("/api/v1/projects/express/reports");
    }

    /** The receipt of a report that was taken. */
    public static String receipt(JsonObject report) {
        return send(report).then().statusCode(201).extract().path("receipt");
    }

    public static Response status(String receipt) {
        return given().header("Authorization", "Bearer " + receipt).get("/api/v1/report");
    }

    /** The reporter's page, opened by the receipt link as a browser does. */
    public static String page(String receipt) {
        var link = given().redirects().follow(false).accept("text/html").get("/r/" + receipt);
        return given().cookie("candor_report", link.cookie("candor_report"))
                .accept("text/html")
                .get("/report")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
