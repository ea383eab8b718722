package org.hamafza.packaged;

import java.util.List;
import java.util.Map;

/**
 * The case of the wetland from its submission to its grade: who does what, in order. The vote is
 * the one of resolution 1399-07-06: nine of eleven seats present, the seat of the environment
 * leaves the vote, six yes, one no, one abstention.
 */
final class WholeCase {

  private static final Map<String, String> VOTES =
      Map.of(
          "secretary", "YES",
          "chair", "YES",
          "member-youth-sport", "YES",
          "member-welfare", "NO",
          "member-women", "YES",
          "member-health", "ABSTAIN",
          "member-ngo-rep-1", "YES",
          "member-ngo-rep-2", "YES");
  private static final String ENVIRONMENT = "member-environment";

  private final Desk desk;
  private String number;
  private String session;

  WholeCase(Desk desk) {
    this.desk = desk;
  }

  String number() {
    return number;
  }

  String session() {
    return session;
  }

  void submit() {
    number = desk.submit("ngo-n06");
  }

  void screen() {
    desk.work(
        "officer1",
        "proposals/screen-proposal",
        number,
        Answers.of("decision", "PASS").and("reason", "مدارک کامل است."));
  }

  void review() {
    desk.work(
        "secretary",
        "review/assign-reviewers",
        number,
        Answers.held()
            .choosing("reviewer-*", "First reviewer", "ارزیاب نخست")
            .choosing("reviewer-*", "Second reviewer", "ارزیاب دوم")
            .choosing("reviewer-*", "Third reviewer", "ارزیاب سوم")
            .choosing("reviewer-*", "Fourth reviewer", "ارزیاب چهارم")
            .and("departureReason", "با موضوع آشناترند.")
            .and("agencies", "DOE", "RWC"));
    desk.work(
        "finance",
        "review/confirm-funds",
        number,
        Answers.of("answer", "ALL").and("budgetLine", "ردیف ۱۲"));
    Answers scores =
        Answers.of("conflict", "COI-0").and("score-*", "4").and("remark", "طرح سنجیده است.");
    desk.work("reviewer1", "review/score-proposal", number, scores);
    desk.work("reviewer2", "review/score-proposal", number, scores);
    Answers opinion =
        Answers.of("conflict", "COI-0").and("stance", "SUPPORT").and("remark", "مانعی نیست.");
    desk.work("reviewer3", "review/give-expert-opinion", number, opinion);
    desk.work("reviewer4", "review/give-expert-opinion", number, opinion);
    Answers support = Answers.of("stance", "SUPPORT").and("remark", "از طرح پشتیبانی می‌کنیم.");
    desk.work("agency-doe", "review/give-agency-opinion", number, support);
    desk.work("agency-rwc", "review/give-agency-opinion", number, support);
    desk.work(
        "officer1",
        "review/write-cover-sheet",
        number,
        Answers.of("summary", "ارزیابان طرح را سنجیده یافتند.").and("risks", "خشکی تالاب."));
  }

  void decide() {
    session = desk.callSession("secretary");
    desk.work(
        "secretary",
        "council/prepare-agenda",
        session,
        Answers.held().and("opening").choosing("cases", number).and("policy1Fa", ""));
    desk.work("chair", "council/approve-agenda", session, Answers.of("answer", "APPROVE"));
    desk.work(
        "secretary",
        "council/record-attendance",
        session,
        Answers.of("seat.JUSTICE", "EXCUSED")
            .and("seat.HERITAGE", "EXCUSED")
            .and("seat.NGO_REP_ALT", "ABSENT")
            .and("seat.PROVINCIAL_COUNCIL", "ABSENT")
            .and("seat.*", "PRESENT"));
    declare();
    desk.work("secretary", "council/fix-proposition", number, Answers.held());
    VOTES.forEach(
        (member, vote) ->
            desk.work(member, "council/cast-vote", number, Answers.of("choice", vote)));
    desk.work("secretary", "council/close-session", session, Answers.of("answer", "CLOSE"));
    desk.work(
        "officer1",
        "council/draft-minutes",
        session,
        Answers.of("summaryFa", "طرح پایش تالاب بررسی و تصویب شد.")
            .and("summaryEn", "The monitoring of the wetland was discussed and approved."));
    desk.work(
        "secretary",
        "council/sign-as-secretary",
        session,
        Answers.of("agreed", "true").and("early", "متن در جلسه خوانده شد."));
    desk.work("chair", "council/sign-as-chair", session, Answers.of("agreed", "true"));
  }

  private void declare() {
    for (String member : VOTES.keySet()) {
      desk.work(member, "council/declare-conflict", number, Answers.of("code", "COI-0"));
    }
    desk.work(
        ENVIRONMENT,
        "council/declare-conflict",
        number,
        Answers.of("code", "COI-4").and("note", "این اداره کل در اجرای طرح شریک است."));
  }

  void formWorkingGroup() {
    desk.work(
        "officer1",
        "workinggroup/propose-members",
        number,
        Answers.held()
            .choosing(
                "agencies",
                "environmental protection",
                "Regional water",
                "حفاظت محیط زیست",
                "آب منطقه‌ای")
            .choosing("ngos", "Zayandehrud NGO Network", "شبکه سمن‌های زاینده‌رود")
            .and("reason", "گروه کوچک زودتر به کار می‌رسد."));
    for (String party : List.of("agency-doe", "agency-rwc", "ngo-n11")) {
      desk.work(party, "workinggroup/answer-invitation", number, Answers.of("answer", "ACCEPT"));
    }
    desk.work(
        "officer1",
        "workinggroup/hold-first-meeting",
        number,
        Answers.of("heldOn", Days.today())
            .and("place", "سالن جلسات استانداری")
            .choosing("attendees", "")
            .and("charter", "پایش ماهانه با گزارش همگانی.")
            .choosing("agencyCoordinator", "agency-doe", "environmental", "محیط زیست")
            .choosing("ngoCoordinator", "Friends of Gavkhuni", "دوستداران گاوخونی")
            .and("cadence", "30")
            .and("minutes", "کارهای ماه نخست تقسیم شد.")
            .and("action1Fa", "معرفی ایستگاه‌های پایش")
            .and("action1En", "Naming the monitoring stations")
            .choosing("action1Owner", "environmental", "محیط زیست")
            .and("action1Due", Days.in(30)));
  }

  void followUp() {
    desk.work("officer1", "followup/plan-project", number, Answers.held());
    desk.work(
        "agency-doe",
        "followup/carry-out-action",
        number,
        Answers.of("report", "ایستگاه‌ها معرفی شد.").and("evidence", "نامهٔ شمارهٔ ۱۲"));
    desk.work("officer1", "followup/verify-action", number, accept());
    report("۴۵۰٬۰۰۰٬۰۰۰", Answers.held());
    report("۴۵۰٬۰۰۰٬۰۰۰", Answers.of("repaid", "۰"));
  }

  private void report(String spent, Answers last) {
    desk.work(
        "ngo-n06",
        "followup/submit-report",
        number,
        last.and("narrative", "کارها برابر برنامه انجام شد.")
            .and("indicator*", "۲۴ بازدید")
            .and("spent", spent)
            .and("evidence", "تصویرها و فهرست حاضران."));
    desk.work(
        "officer1", "followup/verify-report", number, accept().and("evidenceVerified", "true"));
  }

  private static Answers accept() {
    return Answers.of("verdict", "ACCEPT");
  }

  void evaluate() {
    desk.work(
        "officer1",
        "followup/propose-scores",
        number,
        Answers.of("results", "90")
            .and("quality", "90")
            .and("timeliness", "100")
            .and("integrity", "100")
            .and("synergy", "80")
            .and("learning", "80"));
    desk.work(
        "ngo-n06", "followup/comment-on-scores", number, Answers.of("comment", "سپاسگزاریم."));
    desk.work("secretary", "followup/confirm-grade", number, accept());
  }
}
