/// The programs whose exports are known. Adding one is adding its headers here.
extension Vendor {
    static let known: [Vendor] =
        [
            salesforceReport, salesforceObjects, hubSpot, hubSpotNames, pipedrive, zoho, close, copper, odoo,
            odooNames, dynamics, dynamicsNames, capsule, salesforceHistoryReport, salesforceFieldHistory,
            salesforceHistoryObjects,
        ] + splitLists + priceLists

    private static let salesforceReport = Vendor(
        "Salesforce opportunity report",
        """
        Opportunity Owner | 15 | rep
        Opportunity Name | 15 | name
        Opportunity ID | 8 | id
        Account Name | 6 | account
        Stage | 4 | stage
        Fiscal Period | 15 |
        Amount | 2 | amount
        Amount Currency | 8 | currency
        Amount (converted) | 8 |
        Amount (converted) Currency | 8 |
        Probability (%) | 6 | probability
        Age | 6 |
        Close Date | 3 | closed
        Created Date | 3 | created
        Next Step | 4 |
        Lead Source | 4 | source
        Type | 1 | type
        Owner Role | 12 |
        Expected Revenue | 2 |
        Forecast Category | 3 |
        Last Activity | 5 |
        Stage Duration | 10 |
        Push Count | 6 |
        Won | 3 | is won
        Closed | 3 | is closed
        Loss Reason | 2 | reason
        """, labels: .salesforce)

    private static let salesforceObjects = Vendor(
        "Salesforce Data Loader",
        """
        Id | 2 | id
        Name | 2 | name
        AccountId | 15 | account
        StageName | 25 | stage
        Amount | 2 | amount
        CurrencyIsoCode | 15 | currency
        CloseDate | 10 | closed
        CreatedDate | 8 | created
        OwnerId | 12 | rep
        IsWon | 12 | is won
        IsClosed | 12 | is closed
        Probability | 2 | probability
        ForecastCategoryName | 12 |
        ForecastCategory | 8 |
        ExpectedRevenue | 5 |
        Type | 1 | type
        LeadSource | 6 | source
        LossReason__c | 8 | reason
        Loss_Reason__c | 8 | reason
        SystemModstamp | 10 |
        LastModifiedDate | 6 |
        Account.Name | 15 | account
        Owner.Name | 15 | rep
        """)

    private static let hubSpot = Vendor(
        "HubSpot deals",
        """
        Record ID | 10 | id
        Deal ID | 3 | id
        Deal Name | 10 | name
        Deal Stage | 15 | stage
        Pipeline | 5 | pipeline
        Deal pipeline | 8 | pipeline
        Amount | 2 | amount
        Amount in company currency | 12 |
        Close Date | 3 | closed
        Create Date | 12 | created
        Deal owner | 10 | rep
        Deal Type | 8 | type
        Associated Company | 15 | account
        Associated Company (Primary) | 15 | account
        Primary Associated Company | 15 | account
        Associated Company IDs | 12 |
        Associated Contact | 8 |
        Last Activity Date | 6 |
        Closed Lost Reason | 12 | reason
        Closed Won Reason | 8 |
        Deal probability | 10 | probability
        Weighted amount | 8 |
        Forecast category | 2 |
        Forecast amount | 5 |
        Is Closed Won | 15 | is won
        Is Deal Closed? | 10 | is closed
        Currency | 2 | currency
        Original Source Type | 8 | source
        Original Traffic Source | 8 | source
        Date entered "* | 15 |
        Date exited "* | 10 |
        Cumulative time in "* | 10 |
        Latest time in "* | 10 |
        """, labels: .hubSpot)

    private static let hubSpotNames = Vendor(
        "HubSpot deals by internal names",
        """
        hs_object_id | 15 | id
        dealname | 25 | name
        dealstage | 25 | stage
        pipeline | 5 | pipeline
        amount | 2 | amount
        closedate | 10 | closed
        createdate | 12 | created
        hubspot_owner_id | 20 | rep
        dealtype | 8 | type
        hs_is_closed_won | 15 | is won
        hs_is_closed | 12 | is closed
        closed_lost_reason | 12 | reason
        hs_deal_stage_probability | 12 | probability
        deal_currency_code | 12 | currency
        associatedcompany | 12 | account
        hs_v2_date_entered_* | 12 |
        hs_date_entered_* | 12 |
        """)

    private static let pipedrive = Vendor(
        "Pipedrive deals",
        """
        Deal - ID | 10 | id
        Deal - Title | 20 | name
        Deal - Value | 15 | amount
        Deal - Currency | 8 | currency
        Deal - Currency of Value | 8 | currency
        Deal - Organization | 12 | account
        Deal - Contact person | 8 |
        Deal - Owner | 12 | rep
        Deal - Stage | 10 | stage
        Deal - Stage (pipeline) | 10 | stage
        Deal - Status | 15 | status
        Deal - Pipeline | 8 | pipeline
        Deal - Probability | 6 | probability
        Deal - Label | 5 |
        Deal - Deal created | 10 | created
        Deal - Creation date | 10 | created
        Deal - Expected close date | 10 | expected close
        Deal - Deal closed on | 10 | closed
        Deal - Closed on | 10 | closed
        Deal - Won time | 10 | closed
        Deal - Lost time | 10 | lost on
        Deal - Lost reason | 8 | reason
        Deal - Next activity date | 5 |
        Deal - Total activities | 5 |
        Deal - Done activities | 5 |
        Deal - Source channel | 3 | source
        Deal created | 12 | created
        Deal closed on | 8 | closed
        Won time | 12 | closed
        Lost time | 12 | lost on
        Title | 4 | name
        Value | 2 | amount
        Organization | 5 | account
        Contact person | 5 |
        Owner | 2 | rep
        Stage | 2 | stage
        Status | 3 | status
        Expected close date | 3 | expected close
        Lost reason | 4 | reason
        Total activities | 5 |
        Done activities | 5 |
        """, labels: .pipedrive)

    private static let zoho = Vendor(
        "Zoho deals",
        """
        Record Id | 8 | id
        Deal Id | 3 | id
        Deal Owner | 10 | rep
        Deal Owner.id | 15 |
        Deal Name | 8 | name
        Closing Date | 20 | closed
        Account Name | 4 | account
        Account Name.id | 10 |
        Stage | 3 | stage
        Pipeline | 4 | pipeline
        Amount | 2 | amount
        Currency | 2 | currency
        Exchange Rate | 5 |
        Type | 1 | type
        Probability (%) | 5 | probability
        Expected Revenue | 3 |
        Lead Source | 3 | source
        Campaign Source | 5 |
        Contact Name | 3 |
        Created Time | 15 | created
        Modified Time | 10 |
        Last Activity Time | 8 |
        Lead Conversion Time | 10 |
        Sales Cycle Duration | 12 |
        Overall Sales Duration | 12 |
        Reason For Loss | 8 | reason
        Potential Name | 25 | name
        Potential Id | 15 | id
        Potential Owner | 20 | rep
        Sales Stage | 12 | stage
        Expected Close Date | 3 | closed
        """)

    private static let close = Vendor(
        "Close opportunities", amountRule: .cents,
        """
        id | 2 | id
        lead_id | 8 |
        lead_name | 20 | account
        status_label | 15 | stage
        status_type | 20 | status
        status | 1 | stage
        pipeline_name | 6 | pipeline
        value | 5 | amount
        value_formatted | 15 |
        value_period | 20 | value period
        value_currency | 12 | currency
        confidence | 8 | probability
        date_created | 8 | created
        date_won | 15 | closed
        date_lost | 10 | lost on
        date_updated | 3 |
        user_name | 10 | rep
        contact_name | 4 |
        note | 2 |
        """)

    private static let copper = Vendor(
        "Copper opportunities",
        """
        Copper ID | 25 | id
        Opportunity ID | 2 | id
        Name | 2 | name
        Company | 6 | account
        Primary Contact | 15 |
        Owned By | 12 | rep
        Owner | 3 | rep
        Pipeline | 5 | pipeline
        Stage | 3 | stage
        Status | 4 | status
        Value | 5 | amount
        Close Date | 3 | closed
        Created At | 3 | created
        Date Created | 3 | created
        Win Probability | 15 | probability
        Loss Reason | 10 | reason
        Priority | 8 |
        Source | 3 | source
        Interaction Count | 6 |
        Inactive Days | 6 |
        """)

    private static let odoo = Vendor(
        "Odoo pipeline", outcomeRules: [.archivedIsLost, .certainProbability],
        """
        External ID | 6 | id
        ID | 1 | id
        Opportunity | 8 | name
        Customer | 8 | account
        Company Name | 2 | account
        Salesperson | 12 | rep
        Sales Team | 12 | team
        Expected Revenue | 6 | amount
        Expected Closing | 20 | expected close
        Closed Date | 5 | closed
        Stage | 3 | stage
        Probability | 2 | probability
        Lost Reason | 6 | reason
        Active | 8 | is active
        Created on | 6 | created
        Currency | 1 | currency
        """, labels: .odoo)

    private static let odooNames = Vendor(
        "Odoo crm.lead", outcomeRules: [.archivedIsLost, .certainProbability],
        """
        id | 2 | id
        name | 2 | name
        partner_id | 15 | account
        partner_name | 6 | account
        user_id | 12 | rep
        team_id | 12 | team
        stage_id | 20 | stage
        expected_revenue | 12 | amount
        planned_revenue | 12 | amount
        probability | 2 | probability
        date_deadline | 12 | expected close
        date_closed | 12 | closed
        lost_reason_id | 12 | reason
        lost_reason | 8 | reason
        active | 6 | is active
        create_date | 8 | created
        """)

    private static let dynamics = Vendor(
        "Dynamics 365 opportunities", amountRule: .actualWhereWon,
        """
        (Do Not Modify) Opportunity | 40 | id
        (Do Not Modify) Row Checksum | 20 |
        (Do Not Modify) Modified On | 15 |
        Topic | 15 | name
        Potential Customer | 20 | account
        Est. Close Date | 18 | expected close
        Est. Revenue | 18 | amount
        Estimated Close Date | 8 | expected close
        Estimated Revenue | 8 | amount
        Actual Close Date | 10 | closed
        Actual Revenue | 12 | actual amount
        Status | 3 | status
        Status Reason | 10 |
        Pipeline Phase | 12 | stage
        Sales Stage | 4 | stage
        Probability | 2 | probability
        Rating | 6 |
        Owner | 2 | rep
        Created On | 4 | created
        Currency | 2 | currency
        """, labels: .dynamics)

    private static let dynamicsNames = Vendor(
        "Dynamics 365 opportunity records", amountRule: .actualWhereWon,
        """
        opportunityid | 20 | id
        name | 1 | name
        estimatedvalue | 18 | amount
        estimatedclosedate | 18 | expected close
        actualvalue | 12 | actual amount
        actualclosedate | 12 | closed
        statecode | 15 | status
        statuscode | 10 |
        stepname | 12 | stage
        closeprobability | 12 | probability
        createdon | 6 | created
        _ownerid_value | 12 | rep
        ownerid | 4 | rep
        _parentaccountid_value | 12 | account
        parentaccountid | 8 | account
        customerid | 6 | account
        _transactioncurrencyid_value | 8 | currency
        """)

    private static let capsule = Vendor(
        "Capsule opportunities",
        """
        Opportunity Id | 3 | id
        Name | 2 | name
        Organisation | 3 | account
        Milestone | 20 | stage
        Pipeline | 3 | pipeline
        Value | 5 | amount
        Currency | 2 | currency
        Duration Basis | 25 | value period
        Duration | 10 |
        Probability | 2 | probability
        Expected Close On | 20 | expected close
        Expected Close | 3 | expected close
        Closed On | 8 | closed
        Created On | 2 | created
        Lost Reason | 4 | reason
        Owner | 2 | rep
        """)

    // MARK: Changes of deals

    private static let salesforceHistoryReport = Vendor(
        "Salesforce opportunity history report", content: .history,
        """
        From Stage | 40 |
        To Stage | 40 |
        Last Modified | 15 |
        Last Modified By | 15 |
        Opportunity Name | 10 |
        Opportunity Owner | 5 |
        Amount | 2 |
        Probability (%) | 5 |
        Close Date | 2 |
        """)

    private static let salesforceFieldHistory = Vendor(
        "Salesforce opportunity field history report", content: .history,
        """
        Field / Event | 50 |
        Old Value | 30 |
        New Value | 30 |
        Edit Date | 20 |
        Edited By | 15 |
        Opportunity Name | 5 |
        """)

    private static let salesforceHistoryObjects = Vendor(
        "Salesforce opportunity history", content: .history,
        """
        OpportunityId | 30 |
        PrevAmount | 35 |
        PrevCloseDate | 35 |
        OldValue | 35 |
        NewValue | 35 |
        Field | 10 |
        StageName | 10 |
        CreatedDate | 5 |
        Amount | 1 |
        CloseDate | 2 |
        """)
}
